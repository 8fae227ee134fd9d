/** Tests of the queues as Camel has them. */
@NullMarked
package be.cpasonline.hub.delivery.route;

import org.jspecify.annotations.NullMarked;
