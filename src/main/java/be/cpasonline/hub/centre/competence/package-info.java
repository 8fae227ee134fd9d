/**
 * The rules by which a centre is presumed competent (law of 2 April 1965), each in a class with its article. They say which
 * of the stated places decides; they know no municipality.
 */
@NullMarked
package be.cpasonline.hub.centre.competence;

import org.jspecify.annotations.NullMarked;
