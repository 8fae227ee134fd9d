/** Checks of Belgian identifiers, each by its published algorithm. */
@NullMarked
package be.cpasonline.hub.model.constraint;

import org.jspecify.annotations.NullMarked;
