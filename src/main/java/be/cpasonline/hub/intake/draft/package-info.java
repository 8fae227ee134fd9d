/** What a person has begun to fill in and not yet sent: kept encrypted, found again on another device, forgotten in time. */
@NullMarked
package be.cpasonline.hub.intake.draft;

import org.jspecify.annotations.NullMarked;
