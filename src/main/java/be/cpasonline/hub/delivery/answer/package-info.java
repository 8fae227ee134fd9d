/** What a package says later about a delivery that it was given moves the delivery. */
@NullMarked
package be.cpasonline.hub.delivery.answer;

import org.jspecify.annotations.NullMarked;
