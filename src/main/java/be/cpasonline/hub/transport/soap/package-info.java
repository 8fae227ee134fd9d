/** The way out {@code soap}. */
@NullMarked
package be.cpasonline.hub.transport.soap;

import org.jspecify.annotations.NullMarked;
