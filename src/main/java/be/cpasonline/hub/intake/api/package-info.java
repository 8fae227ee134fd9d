/** The REST interface through which calling systems submit applications. */
@NullMarked
package be.cpasonline.hub.intake.api;

import org.jspecify.annotations.NullMarked;
