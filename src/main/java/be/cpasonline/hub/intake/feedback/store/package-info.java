/** Feedback in the database. */
@NullMarked
package be.cpasonline.hub.intake.feedback.store;

import org.jspecify.annotations.NullMarked;
