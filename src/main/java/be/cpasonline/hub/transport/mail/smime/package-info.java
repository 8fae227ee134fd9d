/** S/MIME: signs and encrypts what leaves, and opens and verifies what comes back. */
@NullMarked
package be.cpasonline.hub.transport.mail.smime;

import org.jspecify.annotations.NullMarked;
