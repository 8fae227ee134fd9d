/** Entrances: the first page, links and buttons on other sites, and the search for the centre. */
@NullMarked
package be.cpasonline.hub.intake.form.start;

import org.jspecify.annotations.NullMarked;
