package be.cpasonline.hub.workbench.bench;

import java.util.Arrays;
import java.util.stream.LongStream;

/** Moments in microseconds since 1970, each with a value, in the order in which they came. Safe for many threads. */
public final class Series {
    private long[] moments = new long[1024];
    private long[] values = new long[1024];
    private int size;

    public synchronized void add(long moment, long value) {
        if (size == moments.length) {
            moments = Arrays.copyOf(moments, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        moments[size] = moment;
        values[size] = value;
        size++;
    }

    public synchronized int size() {
        return size;
    }

    /** The values from one moment on and before another. */
    public synchronized long[] between(long from, long to) {
        return of(values, from, to);
    }

    /** The moments themselves. */
    public synchronized long[] momentsBetween(long from, long to) {
        return of(moments, from, to);
    }

    private long[] of(long[] which, long from, long to) {
        return LongStream.range(0, size)
                .mapToInt(Math::toIntExact)
                .filter(index -> moments[index] >= from && moments[index] < to)
                .mapToLong(index -> which[index])
                .toArray();
    }
}
