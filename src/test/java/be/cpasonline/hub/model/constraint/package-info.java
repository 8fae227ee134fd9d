/** Tests of the checks of identifiers. */
@NullMarked
package be.cpasonline.hub.model.constraint;

import org.jspecify.annotations.NullMarked;
