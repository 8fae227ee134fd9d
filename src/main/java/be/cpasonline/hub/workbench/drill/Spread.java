package be.cpasonline.hub.workbench.drill;

import java.util.List;
import java.util.Locale;

/**
 * How durations are spread, in seconds.
 *
 * @param count how many there are; where there is none the others are 0
 * @param p50 half of them are not longer
 * @param p99 of a hundred, ninety-nine are not longer
 * @param longest the longest
 */
record Spread(int count, double p50, double p99, double longest) {
    private static final double HALF = 0.5;
    private static final double NEARLY_ALL = 0.99;

    static Spread of(List<Double> seconds) {
        List<Double> sorted = seconds.stream().sorted().toList();
        return sorted.isEmpty()
                ? new Spread(0, 0, 0, 0)
                : new Spread(sorted.size(), at(sorted, HALF), at(sorted, NEARLY_ALL), sorted.getLast());
    }

    String p50Text() {
        return text(p50);
    }

    String p99Text() {
        return text(p99);
    }

    String longestText() {
        return text(longest);
    }

    private String text(double seconds) {
        return count == 0 ? "-" : String.format(Locale.ROOT, "%.1f s", seconds);
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
