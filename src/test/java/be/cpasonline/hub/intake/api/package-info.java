/** Proves the interface through which applications come in. */
@NullMarked
package be.cpasonline.hub.intake.api;

import org.jspecify.annotations.NullMarked;
