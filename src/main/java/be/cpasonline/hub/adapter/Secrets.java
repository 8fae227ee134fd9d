package be.cpasonline.hub.adapter;

import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.spi.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Makes secrets of references: {@code env:NAME} is an environment variable, {@code file:PATH} the content of a file
 * without the line break at its end (a relative path begins at the working directory). The value is read at each use.
 */
@Component
class Secrets {
    private static final Pattern REFERENCE = Pattern.compile("env:[A-Za-z_]\\w*|file:\\S.*");

    private final UnaryOperator<@Nullable String> environment;

    @Autowired
    Secrets() {
        this(System::getenv);
    }

    Secrets(UnaryOperator<@Nullable String> environment) {
        this.environment = environment;
    }

    static boolean isReference(String text) {
        return REFERENCE.matcher(text).matches();
    }

    Secret of(String reference) {
        return new Secret(reference, () -> read(reference));
    }

    /** Whether there is a value where a reference points to; the value itself is not told. */
    boolean leadsSomewhere(String reference) {
        try {
            return !read(reference).isEmpty();
        } catch (AdapterFailure missing) {
            return false;
        }
    }

    private String read(String reference) {
        int colon = reference.indexOf(':');
        String place = reference.substring(colon + 1);
        String value = reference.startsWith("env:") ? environment.apply(place) : content(reference, Path.of(place));
        if (value == null || value.isEmpty()) {
            throw missing(reference, null);
        }
        return value;
    }

    private static String content(String reference, Path file) {
        try {
            return Files.readString(file).stripTrailing();
        } catch (IOException e) {
            throw missing(reference, e);
        }
    }

    private static AdapterFailure missing(String reference, @Nullable IOException cause) {
        return new AdapterFailure(
                FailureKind.MISCONFIGURED,
                "secretMissing",
                "The connection to the package is not configured completely; the operator must mend it.",
                "the secret " + reference + " has no value; set it where the hub runs",
                null,
                cause);
    }
}
