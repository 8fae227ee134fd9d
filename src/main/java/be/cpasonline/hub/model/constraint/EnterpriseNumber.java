package be.cpasonline.hub.model.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A number of the Crossroads Bank for Enterprises: 10 digits, the first 0 or 1, the last two 97 minus the rest modulo 97. Null is valid. */
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
public @interface EnterpriseNumber {
    String message() default "{hub.constraint.enterpriseNumber}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
