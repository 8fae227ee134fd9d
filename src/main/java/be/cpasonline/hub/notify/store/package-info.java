/** The outbox in the database. */
@NullMarked
package be.cpasonline.hub.notify.store;

import org.jspecify.annotations.NullMarked;
