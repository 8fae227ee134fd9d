/** The way out {@code mail}: an encrypted letter to the centre, and what comes back to the hub's mailbox. */
@NullMarked
package be.cpasonline.hub.transport.mail;

import org.jspecify.annotations.NullMarked;
