/** Runs the mapping of a centre's package; knows no vendor. */
@NullMarked
package be.cpasonline.hub.mapping;

import org.jspecify.annotations.NullMarked;
