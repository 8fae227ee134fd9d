/** The code that a package folder brings, kept apart from the hub and from every other package. */
@NullMarked
package be.cpasonline.hub.adapter.code;

import org.jspecify.annotations.NullMarked;
