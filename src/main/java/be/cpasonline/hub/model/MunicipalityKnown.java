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

/** The municipality where the person lives or stays is told: in the address, or among the facts of competence. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = MunicipalityKnown.Check.class)
public @interface MunicipalityKnown {
    String message() default "{hub.constraint.municipalityKnown}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks in both places. */
    final class Check implements ConstraintValidator<MunicipalityKnown, Application> {
        @Override
        public boolean isValid(@Nullable Application application, ConstraintValidatorContext context) {
            return application == null || told(application.competence()) || told(application.applicant());
        }

        private static boolean told(@Nullable Competence competence) {
            return competence != null
                    && competence.place() != null
                    && competence.place().told();
        }

        private static boolean told(@Nullable Applicant applicant) {
            if (applicant == null || applicant.address() == null) {
                return false;
            }
            Address address = applicant.address();
            return new Place(address.nis(), address.postalCode(), address.municipality()).told();
        }
    }
}
