/** Decides the destination of an application, and says why. */
@NullMarked
package be.cpasonline.hub.routing;

import org.jspecify.annotations.NullMarked;
