/** What is printed, read back from the PDF. */
@NullMarked
package be.cpasonline.hub.transport.mail.paper;

import org.jspecify.annotations.NullMarked;
