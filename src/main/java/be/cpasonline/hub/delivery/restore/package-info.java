/** What deliveries need after the database was restored to an earlier point. */
@NullMarked
package be.cpasonline.hub.delivery.restore;

import org.jspecify.annotations.NullMarked;
