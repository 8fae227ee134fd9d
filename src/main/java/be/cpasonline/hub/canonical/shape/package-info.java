/** The shape of the model's records, from which schemas and the XML form are made. */
@NullMarked
package be.cpasonline.hub.canonical.shape;

import org.jspecify.annotations.NullMarked;
