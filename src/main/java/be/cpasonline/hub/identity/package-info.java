/** Who calls, and what they may do. */
@NullMarked
package be.cpasonline.hub.identity;

import org.jspecify.annotations.NullMarked;
