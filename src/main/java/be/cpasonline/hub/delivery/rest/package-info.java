/** Rest: what is down is left in peace, tried by one delivery at a time, and drained in order when it works again. */
@NullMarked
package be.cpasonline.hub.delivery.rest;

import org.jspecify.annotations.NullMarked;
