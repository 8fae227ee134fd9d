package be.cpasonline.hub.platform.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value that stands elsewhere than in the settings: {@code env:NAME} is an environment variable, {@code file:PATH} the
 * content of a file without the line break at its end (a relative path begins at the working directory).
 */
public final class Reference {
    private static final Pattern REFERENCE = Pattern.compile("env:[A-Za-z_]\\w*|file:\\S.*");

    private Reference() {}

    /** Whether a text refers to a value, rather than being one. */
    public static boolean isOne(String text) {
        return REFERENCE.matcher(text).matches();
    }

    /** The value as it is now; empty where there is none, or it cannot be read. */
    public static Optional<String> value(String reference) {
        return value(reference, System::getenv);
    }

    /** The same, in another environment. */
    public static Optional<String> value(String reference, UnaryOperator<@Nullable String> environment) {
        if (!isOne(reference)) {
            return Optional.empty();
        }
        String place = reference.substring(reference.indexOf(':') + 1);
        Optional<String> value =
                reference.startsWith("env:") ? Optional.ofNullable(environment.apply(place)) : content(Path.of(place));
        return value.filter(found -> !found.isEmpty());
    }

    private static Optional<String> content(Path file) {
        try {
            return Optional.of(Files.readString(file).stripTrailing());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
