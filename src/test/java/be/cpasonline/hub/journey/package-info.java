/** Whole stories, named as sentences. */
@NullMarked
package be.cpasonline.hub.journey;

import org.jspecify.annotations.NullMarked;
