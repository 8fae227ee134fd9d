package be.cpasonline.hub.model.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A number of the National Register or the BIS register, 11 digits (Belgif rules for the SSIN). Null is valid. */
@Documented
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.TYPE_USE,
    ElementType.RECORD_COMPONENT
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
public @interface Niss {
    String message() default "{hub.constraint.niss}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
