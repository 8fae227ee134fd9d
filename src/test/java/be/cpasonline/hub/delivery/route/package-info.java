/** Tests of the tables of deliveries, on a real database. */
@NullMarked
package be.cpasonline.hub.delivery.route;

import org.jspecify.annotations.NullMarked;
