/** The time that law and people count in. */
@NullMarked
package be.cpasonline.hub.platform.time;

import org.jspecify.annotations.NullMarked;
