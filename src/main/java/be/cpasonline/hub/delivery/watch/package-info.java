/** Watchdogs: what stands still is told to people, once, with an all-clear. */
@NullMarked
package be.cpasonline.hub.delivery.watch;

import org.jspecify.annotations.NullMarked;
