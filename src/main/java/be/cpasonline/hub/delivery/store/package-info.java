/** The tables of deliveries. */
@NullMarked
package be.cpasonline.hub.delivery.store;

import org.jspecify.annotations.NullMarked;
