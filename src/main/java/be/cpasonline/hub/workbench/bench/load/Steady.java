package be.cpasonline.hub.workbench.bench.load;

import java.util.List;

/**
 * Whether a rate has stopped to rise. Where the JIT has to share the processors with the load, a rate creeps up for
 * minutes, from one window to the next by less than chance moves it; so groups of windows are compared.
 */
final class Steady {
    private static final int GROUP = 6;
    private static final double BY_AT_MOST = 0.05;

    private Steady() {}

    /** Whether the last windows were on average as good as those before them. */
    static boolean reached(List<Double> windows) {
        int size = windows.size();
        if (size < 2 * GROUP) {
            return false;
        }
        double last = mean(windows.subList(size - GROUP, size));
        double before = mean(windows.subList(size - 2 * GROUP, size - GROUP));
        return Math.abs(last - before) <= Math.max(last, before) * BY_AT_MOST;
    }

    private static double mean(List<Double> rates) {
        return rates.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
