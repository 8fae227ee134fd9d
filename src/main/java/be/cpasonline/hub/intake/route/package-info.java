/** Hands what comes in to the journey in {@code routes/10-intake.camel.yaml}. */
@NullMarked
package be.cpasonline.hub.intake.route;

import org.jspecify.annotations.NullMarked;
