/** Where the delivery meets Camel: the queues of the centres and their consumers. */
@NullMarked
package be.cpasonline.hub.delivery.route;

import org.jspecify.annotations.NullMarked;
