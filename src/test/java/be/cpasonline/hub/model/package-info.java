/** Tests of the model. */
@NullMarked
package be.cpasonline.hub.model;

import org.jspecify.annotations.NullMarked;
