package be.cpasonline.hub.platform.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.PlaceholderResolutionException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.MismatchedInputException;

/** Turns what a parser throws into a sentence that says how to mend the file, without any of its values. */
final class Complaint {
    private Complaint() {}

    static BrokenFile about(Path file, RuntimeException e) {
        return Stream.<Throwable>iterate(e, cause -> cause != null, Throwable::getCause)
                .filter(PlaceholderResolutionException.class::isInstance)
                .map(PlaceholderResolutionException.class::cast)
                .findFirst()
                .map(unset -> new BrokenFile(file, unset(unset)))
                .orElseGet(() -> new BrokenFile(file, line(e), what(e)));
    }

    private static String unset(PlaceholderResolutionException e) {
        return "${" + e.getPlaceholder() + "} has no value; set " + e.getPlaceholder()
                + " in the environment or write ${" + e.getPlaceholder() + ":default}.";
    }

    private static String what(RuntimeException e) {
        return switch (e) {
            case MismatchedInputException wrong -> "'" + path(wrong) + "' must be " + kind(wrong.getTargetType()) + ".";
            default ->
                "this is not valid YAML; look for a missing space after a colon, a tab, a key that stands twice,"
                        + " or a value that needs quotes.";
        };
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == null) {
            return "of another kind";
        }
        if (type.isEnum()) {
            return "one of " + String.join(", ", names(type));
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a single number";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return Record.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)
                ? "a map of keys"
                : "a single value";
    }

    private static String path(JacksonException e) {
        return e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName())
                .collect(Collectors.joining("."));
    }

    private static int line(RuntimeException e) {
        @Nullable TokenStreamLocation location = e instanceof JacksonException jackson ? jackson.getLocation() : null;
        return location == null ? 0 : location.getLineNr();
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(Field::isEnumConstant)
                .map(Complaint::name)
                .toList();
    }

    private static String name(Field constant) {
        @Nullable JsonProperty named = constant.getAnnotation(JsonProperty.class);
        return named == null ? constant.getName() : named.value();
    }
}
