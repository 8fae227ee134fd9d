package be.cpasonline.hub.transport.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path with places for what is known only when the call is made; what is put there is percent-encoded. */
final class PathTemplate {
    static final String FORM = "/[^#\\s{}]*(\\{(reference|documentId|key)}[^#\\s{}]*)*";
    static final String NO_FORM = "must begin with a slash; places are {reference}, {documentId} and {key}";

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private PathTemplate() {}

    /** The path with its places filled; every one of them must be among the values. */
    static String fill(String template, Map<String, String> values) {
        return PLACE.matcher(template).replaceAll(place -> Matcher.quoteReplacement(encoded(place, values)));
    }

    /** Whether a place is in the path. */
    static boolean names(String template, String place) {
        return template.contains("{" + place + "}");
    }

    private static String encoded(MatchResult place, Map<String, String> values) {
        String value = values.getOrDefault(place.group(1), "");
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
