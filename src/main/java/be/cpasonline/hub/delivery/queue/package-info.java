/** The queue of each centre, derived from the delivery table: window, sweep, consumers. */
@NullMarked
package be.cpasonline.hub.delivery.queue;

import org.jspecify.annotations.NullMarked;
