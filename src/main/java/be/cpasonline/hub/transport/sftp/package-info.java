/** The way out {@code sftp}: files that a package takes from a folder of an SFTP server. */
@NullMarked
package be.cpasonline.hub.transport.sftp;

import org.jspecify.annotations.NullMarked;
