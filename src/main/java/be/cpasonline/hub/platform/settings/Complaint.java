package be.cpasonline.hub.platform.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.PlaceholderResolutionException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns what a parser throws into a sentence that says how to mend the file, without any of its values. */
final class Complaint {
    private Complaint() {}

    static BrokenFile about(Path file, String text, RuntimeException e) {
        return Stream.<Throwable>iterate(e, cause -> cause != null, Throwable::getCause)
                .filter(PlaceholderResolutionException.class::isInstance)
                .map(PlaceholderResolutionException.class::cast)
                .findFirst()
                .map(unset -> new BrokenFile(file, unset(unset)))
                .orElseGet(() -> new BrokenFile(file, line(e, text), what(e)));
    }

    private static String unset(PlaceholderResolutionException e) {
        return "${" + e.getPlaceholder() + "} has no value; set " + e.getPlaceholder()
                + " in the environment or write ${" + e.getPlaceholder() + ":default}.";
    }

    private static String what(RuntimeException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown -> unknownKey(unknown);
            case MismatchedInputException wrong -> "'" + path(wrong) + "' must be " + kind(wrong.getTargetType()) + ".";
            default ->
                "this is not valid YAML; look for a missing space after a colon, a tab, a key that stands twice,"
                        + " or a value that needs quotes.";
        };
    }

    private static String unknownKey(UnrecognizedPropertyException e) {
        Collection<Object> known = e.getKnownPropertyIds();
        List<String> valid = known == null
                ? List.of()
                : known.stream().map(String::valueOf).sorted().toList();
        String mend = Nearest.to(e.getPropertyName(), valid)
                .map(near -> "did you mean '" + near + "'?")
                .orElseGet(() -> "valid are " + String.join(", ", valid) + ".");
        return "unknown key '" + path(e) + "'; " + mend;
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

    private static int line(RuntimeException e, String text) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return lineOfKey(unknown.getPropertyName(), text);
        }
        @Nullable TokenStreamLocation location = e instanceof JacksonException jackson ? jackson.getLocation() : null;
        return location == null ? 0 : location.getLineNr();
    }

    /** A record's unknown keys are told at its end only, so that the parser's location is of no use. */
    private static int lineOfKey(String key, String text) {
        Matcher found = Pattern.compile("[\\s{,\"']" + Pattern.quote(key) + "[\"']?\\s*:")
                .matcher("\n" + text);
        return found.find()
                ? 1
                        + (int) text.substring(0, found.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                : 0;
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
