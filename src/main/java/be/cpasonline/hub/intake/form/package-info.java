/** The person's pages: from the first page to a registered application. */
@NullMarked
package be.cpasonline.hub.intake.form;

import org.jspecify.annotations.NullMarked;
