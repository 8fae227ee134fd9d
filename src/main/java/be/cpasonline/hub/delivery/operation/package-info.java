/** What a person does about a delivery: sends it again, says that it arrived, sends it elsewhere. */
@NullMarked
package be.cpasonline.hub.delivery.operation;

import org.jspecify.annotations.NullMarked;
