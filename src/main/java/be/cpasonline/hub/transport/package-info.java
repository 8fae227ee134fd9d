/** The built-in ways out; found by discovery like any vendor's. */
@NullMarked
package be.cpasonline.hub.transport;

import org.jspecify.annotations.NullMarked;
