/** Stops the hub between two steps of the journey, so that it can be killed right there. */
@NullMarked
package be.cpasonline.hub.workbench.halt;

import org.jspecify.annotations.NullMarked;
