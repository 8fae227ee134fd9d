/** The table of the audit. */
@NullMarked
package be.cpasonline.hub.audit.store;

import org.jspecify.annotations.NullMarked;
