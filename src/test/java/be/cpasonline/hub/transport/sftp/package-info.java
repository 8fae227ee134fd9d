/** Tests of the way out {@code sftp}, against real servers. */
@NullMarked
package be.cpasonline.hub.transport.sftp;

import org.jspecify.annotations.NullMarked;
