/** The hub: starts everything. */
@NullMarked
package be.cpasonline.hub;

import org.jspecify.annotations.NullMarked;
