/** Deliveries that a package fetches by itself and acknowledges: for those that nobody can call from outside. */
@NullMarked
package be.cpasonline.hub.pull;

import org.jspecify.annotations.NullMarked;
