/** A mail server that is not one for production, for demo and tests. */
@NullMarked
package be.cpasonline.hub.workbench.mail;

import org.jspecify.annotations.NullMarked;
