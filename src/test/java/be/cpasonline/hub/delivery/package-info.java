/** Tests of deliveries. */
@NullMarked
package be.cpasonline.hub.delivery;

import org.jspecify.annotations.NullMarked;
