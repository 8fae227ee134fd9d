/** A copy of all that the hub keeps on a person, for the person. */
@NullMarked
package be.cpasonline.hub.followup.copy;

import org.jspecify.annotations.NullMarked;
