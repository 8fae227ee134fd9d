package be.cpasonline.hub.workbench.bench.taker;

/**
 * What the package took in a time.
 *
 * @param count dossiers, each once
 * @param spanMicros from the first of them to the last
 * @param p50Millis how old half of the applications were at most when they were acknowledged
 * @param p99Millis how old 99 of 100 were at most
 * @param ever dossiers since the beginning
 * @param twice how many of them came more than once, with the same key
 */
public record Taken(long count, long spanMicros, double p50Millis, double p99Millis, long ever, long twice) {

    /** How many were taken a second from the first to the last, however long nothing came before and after. */
    public double perSecond() {
        return count < 2 ? 0 : (count - 1) * 1_000_000.0 / Math.max(1, spanMicros);
    }
}
