/** The way out {@code mail}, against real mail servers and OpenSSL. */
@NullMarked
package be.cpasonline.hub.transport.mail;

import org.jspecify.annotations.NullMarked;
