/** The state machine of a delivery: from waiting to acknowledged, or held with its reason. */
@NullMarked
package be.cpasonline.hub.delivery;

import org.jspecify.annotations.NullMarked;
