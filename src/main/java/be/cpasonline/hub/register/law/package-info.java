/** The law's moments: the legal date of reception, and what is due when. */
@NullMarked
package be.cpasonline.hub.register.law;

import org.jspecify.annotations.NullMarked;
