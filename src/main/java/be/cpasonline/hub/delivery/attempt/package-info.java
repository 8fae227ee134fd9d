/** One try at handing over: its evidence and its outcome. */
@NullMarked
package be.cpasonline.hub.delivery.attempt;

import org.jspecify.annotations.NullMarked;
