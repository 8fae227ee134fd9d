/** Proves what a receipt says on paper, and to whom shows one. */
@NullMarked
package be.cpasonline.hub.followup.receipt;

import org.jspecify.annotations.NullMarked;
