package be.cpasonline.hub.workbench.sandbox;

import be.cpasonline.hub.platform.settings.Reference;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts dots where a secret stands. */
final class Dots {
    private static final String DOTS = "••••••";
    private static final Set<String> HEADERS = Set.of("authorization", "proxy-authorization", "cookie", "set-cookie");

    /** Tokens in JSON, secrets in forms, and passwords of WS-Security. */
    private static final Pattern KNOWN = Pattern.compile("(\"(?:access|refresh|id)_token\"\\s*:\\s*\")[^\"]+"
            + "|(\\bclient_(?:secret|assertion)=)[^&\\s]+"
            + "|(<(?:\\w+:)?Password\\b[^>]*>)[^<]+");

    private final List<String> secrets;

    private Dots(List<String> secrets) {
        this.secrets = secrets;
    }

    /** Knows the secrets that options refer to, besides those that are known by where they stand. */
    static Dots over(Map<String, Object> options) {
        return new Dots(options.values().stream()
                .map(String::valueOf)
                .map(Reference::value)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList());
    }

    /** A line of a message's head. */
    String header(String name, String value) {
        return name + ": " + (HEADERS.contains(name.toLowerCase(Locale.ROOT)) ? DOTS : text(value));
    }

    /** A text that may hold one. */
    String text(String text) {
        String shown = KNOWN.matcher(text).replaceAll(found -> first(found.group(1), found.group(2), found.group(3)));
        for (String secret : secrets) {
            shown = shown.replace(secret, DOTS);
        }
        return shown;
    }

    private static String first(@Nullable String... groups) {
        for (String group : groups) {
            if (group != null) {
                return Matcher.quoteReplacement(group) + DOTS;
            }
        }
        return DOTS;
    }
}
