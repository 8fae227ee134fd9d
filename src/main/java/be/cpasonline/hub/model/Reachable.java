package be.cpasonline.hub.model;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** At least one way to reach the person is told. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Reachable.Check.class)
public @interface Reachable {
    String message() default "{hub.constraint.reachable}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks for a phone number, an e-mail address or another way. */
    final class Check implements ConstraintValidator<Reachable, Contact> {
        @Override
        public boolean isValid(@Nullable Contact contact, ConstraintValidatorContext context) {
            return contact == null || told(contact.phone()) || told(contact.email()) || told(contact.through());
        }

        private static boolean told(@Nullable String value) {
            return value != null && !value.isBlank();
        }
    }
}
