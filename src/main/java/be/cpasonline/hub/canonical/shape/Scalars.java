package be.cpasonline.hub.canonical.shape;

import be.cpasonline.hub.canonical.shape.Shape.Kind;
import be.cpasonline.hub.canonical.shape.Shape.ScalarShape;
import be.cpasonline.hub.model.constraint.EnterpriseNumber;
import be.cpasonline.hub.model.constraint.Iban;
import be.cpasonline.hub.model.constraint.NisCode;
import be.cpasonline.hub.model.constraint.Niss;
import be.cpasonline.hub.model.constraint.Phone;
import be.cpasonline.hub.model.constraint.PostalCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Shapes of single values. Check digits cannot be told in a schema: a pattern says what a number looks like. */
final class Scalars {
    private static final Map<Class<?>, Kind> KINDS = Map.of(
            String.class, Kind.TEXT,
            Integer.class, Kind.WHOLE_NUMBER,
            Long.class, Kind.WHOLE_NUMBER,
            Boolean.class, Kind.YES_NO,
            LocalDate.class, Kind.DATE,
            OffsetDateTime.class, Kind.INSTANT,
            UUID.class, Kind.UUID);

    private static final Map<Class<? extends Annotation>, String> PATTERNS = Map.of(
            Niss.class, "[0-9]{11}",
            EnterpriseNumber.class, "[01][0-9]{9}",
            NisCode.class, "[1-9][0-9]{4}",
            PostalCode.class, "[1-9][0-9]{3}",
            Iban.class, "[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}",
            Phone.class, "\\+[1-9][0-9]{7,14}");

    private Scalars() {}

    static ScalarShape of(Class<?> type, AnnotatedElement annotated) {
        Kind kind = KINDS.get(type);
        if (kind == null) {
            throw new IllegalArgumentException("the model has no shape for " + type);
        }
        Optional<Size> size = Optional.ofNullable(annotated.getAnnotation(Size.class));
        return new ScalarShape(
                kind,
                annotated.isAnnotationPresent(NotBlank.class) ? Optional.of(1) : Optional.empty(),
                size.map(Size::max),
                pattern(annotated),
                annotated.isAnnotationPresent(PositiveOrZero.class));
    }

    private static Optional<String> pattern(AnnotatedElement annotated) {
        return PATTERNS.entrySet().stream()
                .filter(entry -> annotated.isAnnotationPresent(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> Optional.ofNullable(annotated.getAnnotation(Pattern.class))
                        .map(Pattern::regexp));
    }
}
