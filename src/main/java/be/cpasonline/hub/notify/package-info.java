/** Messages to people and centres: mail, through an outbox that loses none. */
@NullMarked
package be.cpasonline.hub.notify;

import org.jspecify.annotations.NullMarked;
