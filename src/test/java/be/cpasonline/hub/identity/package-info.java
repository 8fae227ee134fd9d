/** Who calls and what they may reach, with signed tokens. */
@NullMarked
package be.cpasonline.hub.identity;

import org.jspecify.annotations.NullMarked;
