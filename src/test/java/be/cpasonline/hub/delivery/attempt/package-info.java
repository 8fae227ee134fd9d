/** Tests of one try. */
@NullMarked
package be.cpasonline.hub.delivery.attempt;

import org.jspecify.annotations.NullMarked;
