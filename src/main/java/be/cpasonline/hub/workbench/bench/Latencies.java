package be.cpasonline.hub.workbench.bench;

import java.util.Arrays;
import java.util.Map;

/**
 * How long things took.
 *
 * @param count how many
 * @param p50Millis half of them took no longer
 * @param p99Millis nor did 99 of 100
 */
public record Latencies(long count, double p50Millis, double p99Millis) {
    private static final double MICROS = 1000.0;

    /** Of so many microseconds each, in any order. */
    public static Latencies of(long[] micros) {
        long[] sorted = micros.clone();
        Arrays.sort(sorted);
        return new Latencies(sorted.length, at(sorted, 0.50), at(sorted, 0.99));
    }

    private static double at(long[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) (sorted.length * part))] / MICROS;
    }

    /** For a figure. */
    public Map<String, Double> values() {
        return Map.of("p50 ms", p50Millis, "p99 ms", p99Millis);
    }
}
