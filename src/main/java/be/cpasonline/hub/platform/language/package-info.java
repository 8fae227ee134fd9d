/** The four languages in which the hub answers, and its texts in them. */
@NullMarked
package be.cpasonline.hub.platform.language;

import org.jspecify.annotations.NullMarked;
