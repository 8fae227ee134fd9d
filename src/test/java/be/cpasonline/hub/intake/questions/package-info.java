@NullMarked
package be.cpasonline.hub.intake.questions;

import org.jspecify.annotations.NullMarked;
