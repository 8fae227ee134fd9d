package be.cpasonline.hub.workbench.bench;

import java.util.Arrays;
import java.util.List;

/** A hub's series at one moment. */
final class Meters {
    private static final double MEBI = 1024 * 1024;

    private final List<String> lines;

    private Meters(List<String> lines) {
        this.lines = lines;
    }

    /** In the format of Prometheus. */
    static Meters read(String text) {
        return new Meters(Arrays.stream(text.split("\n"))
                .filter(line -> !line.startsWith("#"))
                .toList());
    }

    /** The sum of all series of a name whose labels hold a text. */
    double sum(String name, String label) {
        return lines.stream()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> line.contains(label))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** What was alive in the heap after the last large collection, or is in use where there was none. */
    double heapMiB() {
        return sum("jvm_memory_used_bytes", "area=\"heap\"") / MEBI;
    }

    /** How many destinations are known to be down. */
    double restingDestinations() {
        return sum("hub_rests", "kind=\"destination\",state=\"resting\"");
    }

    /** How long a route's exchanges took on average since an earlier moment, in milliseconds. */
    double routeMillisSince(Meters before, String route) {
        String label = "route=\"" + route + "\"";
        double count = sum("camel_exchanges_seconds_count", label) - before.sum("camel_exchanges_seconds_count", label);
        double time = sum("camel_exchanges_seconds_sum", label) - before.sum("camel_exchanges_seconds_sum", label);
        return count == 0 ? 0 : time * 1000 / count;
    }
}
