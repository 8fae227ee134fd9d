/** Municipalities, centres and competence, with the directory that is delivered. */
@NullMarked
package be.cpasonline.hub.centre;

import org.jspecify.annotations.NullMarked;
