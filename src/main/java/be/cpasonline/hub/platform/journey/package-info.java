/** Checks the journey's files in {@code routes/}. */
@NullMarked
package be.cpasonline.hub.platform.journey;

import org.jspecify.annotations.NullMarked;
