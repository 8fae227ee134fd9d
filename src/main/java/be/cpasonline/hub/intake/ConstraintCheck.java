package be.cpasonline.hub.intake;

import be.cpasonline.hub.model.Application;
import be.cpasonline.hub.platform.problem.Issue;
import be.cpasonline.hub.platform.problem.IssueType;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks an application by the constraints that the model declares. */
final class ConstraintCheck {
    private static final String OURS = "{hub.constraint.";

    /** Where a rule about several fields looks: if one of those is wrong already, the rule has nothing to add. */
    private static final Map<String, List<String>> LOOKS_AT = Map.of(
            "municipalityKnown",
            List.of(
                    "/applicant/address/nis",
                    "/applicant/address/postalCode",
                    "/applicant/address/municipality",
                    "/competence/place"),
            "reachable",
            List.of("/applicant/contact/phone", "/applicant/contact/email", "/applicant/contact/through"));

    private final Validator validator;
    private final MessageInterpolator messages;

    ConstraintCheck(ValidatorFactory factory) {
        this.validator = factory.getValidator();
        this.messages = factory.getMessageInterpolator();
    }

    /**
     * What is wrong.
     *
     * @param known pointers of what is known to be wrong: nothing more is said about those
     */
    List<Issue> check(Application application, Set<String> known, Locale language) {
        return validator.validate(application).stream()
                .map(violation -> issue(violation, language))
                .filter(issue -> !said(issue, known))
                .toList();
    }

    private static boolean said(Issue issue, Set<String> known) {
        List<String> places = LOOKS_AT.getOrDefault(issue.code(), List.of(issue.name()));
        return places.stream().anyMatch(place -> Pointers.touchAny(place, known));
    }

    private Issue issue(ConstraintViolation<Application> violation, Locale language) {
        String template = violation.getMessageTemplate();
        boolean ours = template.startsWith(OURS);
        return Issue.said(
                ours ? IssueType.INVALID_INPUT : IssueType.SCHEMA_VIOLATION,
                ours ? template.substring(OURS.length(), template.length() - 1) : code(violation),
                pointer(violation.getPropertyPath()),
                messages.interpolate(template, new Said(violation), language));
    }

    private static String code(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (constraint) {
            case "NotNull", "NotEmpty" -> "required";
            case "NotBlank" -> "blank";
            case "PastOrPresent" -> "inFuture";
            case "PositiveOrZero" -> "negative";
            default -> constraint.substring(0, 1).toLowerCase(Locale.ROOT) + constraint.substring(1);
        };
    }

    static String pointer(Path path) {
        String pointer = "";
        for (Path.Node node : path) {
            Integer index = node.getIndex();
            pointer = index == null ? pointer : pointer + "/" + index;
            boolean named = node.getKind() == ElementKind.PROPERTY && node.getName() != null;
            pointer = named ? Pointers.child(pointer, node.getName()) : pointer;
        }
        return pointer;
    }

    /** What a message may be made of. */
    private record Said(ConstraintViolation<?> violation) implements MessageInterpolator.Context {
        @Override
        public ConstraintDescriptor<?> getConstraintDescriptor() {
            return violation.getConstraintDescriptor();
        }

        @Override
        public @Nullable Object getValidatedValue() {
            // A message never tells the value.
            return null;
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            return type.cast(this);
        }
    }
}
