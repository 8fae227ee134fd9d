/** Municipalities, centres, territorial competence, and what each centre uses. */
@NullMarked
package be.cpasonline.hub.centre;

import org.jspecify.annotations.NullMarked;
