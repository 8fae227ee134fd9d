/** What a person is asked, as data: forms, their questions and conditions, what is wrong with an answer, and how answers become an application. */
@NullMarked
package be.cpasonline.hub.intake.questions;

import org.jspecify.annotations.NullMarked;
