/** An application on paper: a PDF that people read. */
@NullMarked
package be.cpasonline.hub.transport.mail.paper;

import org.jspecify.annotations.NullMarked;
