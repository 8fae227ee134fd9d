/** What people think of the pages, for the operators. */
@NullMarked
package be.cpasonline.hub.intake.feedback;

import org.jspecify.annotations.NullMarked;
