package be.cpasonline.hub.reference;

import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What Bean Validation's annotations say, in a few words. */
final class Rules {
    private static final Set<String> MANDATORY = Set.of("NotNull", "NotBlank", "NotEmpty");
    private static final Map<String, String> WORDS = Map.of(
            "PositiveOrZero", "0 or more",
            "Positive", "more than 0",
            "PastOrPresent", "not in the future",
            "Email", "an e-mail address");

    private Rules() {}

    /** Whether it must be given. */
    static boolean mandatory(RecordComponent component) {
        return annotations(component).anyMatch(each -> MANDATORY.contains(simple(each)))
                || component.getType().isPrimitive();
    }

    /** What it must be like besides, or nothing. */
    static String of(RecordComponent component) {
        List<String> rules = new ArrayList<>();
        annotations(component).forEach(each -> {
            switch (simple(each)) {
                case "Size" -> rules.add(size(value(each, "min"), value(each, "max")));
                case "Pattern" -> rules.add("`" + value(each, "regexp") + "`");
                case "Min" -> rules.add("at least " + value(each, "value"));
                case "Max" -> rules.add("at most " + value(each, "value"));
                case String name when WORDS.containsKey(name) -> rules.add(WORDS.get(name));
                case String name when ours(each) -> rules.add("a valid " + name);
                default -> {
                    // said elsewhere, or of no use to who reads
                }
            }
        });
        return String.join(", ", rules);
    }

    private static boolean ours(Annotation annotation) {
        return annotation.annotationType().getPackageName().equals("be.cpasonline.hub.model.constraint");
    }

    private static String size(String min, String max) {
        return min.equals("0") ? "at most " + max : "from " + min + " to " + max;
    }

    /** Those of the component and of its accessor, each once: Bean Validation's stand on the accessor. */
    private static Stream<Annotation> annotations(RecordComponent component) {
        return Stream.concat(
                        Arrays.stream(component.getAnnotations()),
                        Arrays.stream(component.getAccessor().getAnnotations()))
                .distinct()
                .sorted(Comparator.comparing(Rules::simple));
    }

    private static String simple(Annotation annotation) {
        return annotation.annotationType().getSimpleName();
    }

    private static String value(Annotation annotation, String name) {
        try {
            return String.valueOf(annotation.annotationType().getMethod(name).invoke(annotation));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The type in words, without packages: {@code list of Need}. */
    static String typeOf(Type type) {
        if (type instanceof ParameterizedType list) {
            return list.getRawType() == List.class
                    ? "list of " + typeOf(list.getActualTypeArguments()[0])
                    : ((Class<?>) list.getRawType()).getSimpleName().toLowerCase(Locale.ROOT);
        }
        return switch (((Class<?>) type).getSimpleName()) {
            case "String", "URI" -> "text";
            case "Integer", "int", "Long", "long" -> "whole number";
            case "Boolean", "boolean" -> "true or false";
            case "LocalDate" -> "date";
            case "OffsetDateTime" -> "time with offset";
            case "UUID" -> "UUID";
            case "Duration" -> "duration";
            case "Secret" -> "secret: `env:NAME` or `file:PATH`";
            default -> SourceDocs.nameOf((Class<?>) type);
        };
    }

    /** The class that a component holds, one or a list of. */
    static Class<?> heldBy(RecordComponent component) {
        Type type = component.getGenericType();
        Type held = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
        return held instanceof Class<?> plain ? plain : Object.class;
    }
}
