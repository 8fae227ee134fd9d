/** The receipt on paper, and the check of one that somebody shows. */
@NullMarked
package be.cpasonline.hub.followup.receipt;

import org.jspecify.annotations.NullMarked;
