package be.cpasonline.hub.model.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A NIS (REFNIS) code of a municipality: 5 digits, the first the province. Null is valid. */
@Documented
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.TYPE_USE,
    ElementType.RECORD_COMPONENT
})
@Retention(RetentionPolicy.RUNTIME)
@Pattern(regexp = "[1-9][0-9]{4}") @ReportAsSingleViolation
@Constraint(validatedBy = {})
public @interface NisCode {
    String message() default "{hub.constraint.nisCode}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
