/** The durable truth: application, receipt, hub number, history. */
@NullMarked
package be.cpasonline.hub.register;

import org.jspecify.annotations.NullMarked;
