@NullMarked
package be.cpasonline.hub.intake.form;

import org.jspecify.annotations.NullMarked;
