/** Tests of the way out {@code soap}, against real servers. */
@NullMarked
package be.cpasonline.hub.transport.soap;

import org.jspecify.annotations.NullMarked;
