/** The image and the examples of installations, as far as they can be looked at without an engine for containers. */
@NullMarked
package be.cpasonline.hub.image;

import org.jspecify.annotations.NullMarked;
