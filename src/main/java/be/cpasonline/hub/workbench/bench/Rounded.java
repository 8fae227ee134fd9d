package be.cpasonline.hub.workbench.bench;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Figures for people: no digits that mean nothing. */
final class Rounded {
    private static final double LARGE = 100;
    private static final double SMALL = 1;

    private Rounded() {}

    static String of(double value) {
        if (value == Math.rint(value) || value >= LARGE) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, value >= SMALL ? "%.1f" : "%.2f", value);
    }

    static String all(Map<String, Double> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + " " + of(entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
