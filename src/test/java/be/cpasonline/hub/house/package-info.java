/** Keeps the walls of the house: what may import what, and that the journey in YAML is whole. */
@NullMarked
package be.cpasonline.hub.house;

import org.jspecify.annotations.NullMarked;
