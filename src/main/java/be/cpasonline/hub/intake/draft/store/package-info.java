/** The table of the drafts. */
@NullMarked
package be.cpasonline.hub.intake.draft.store;

import org.jspecify.annotations.NullMarked;
