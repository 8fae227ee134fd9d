/** Proves that a person gets a copy of all that is kept of them, and of nobody else. */
@NullMarked
package be.cpasonline.hub.followup.copy;

import org.jspecify.annotations.NullMarked;
