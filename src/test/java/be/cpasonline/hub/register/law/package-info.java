/** The law's moments, by the rules that are delivered. */
@NullMarked
package be.cpasonline.hub.register.law;

import org.jspecify.annotations.NullMarked;
