package be.cpasonline.hub.workbench.bench;

import java.util.List;

/**
 * How large a bench is.
 *
 * @param centres how many centres get applications
 * @param senders with how many senders at once is measured; the last number is the usual load
 * @param windowSeconds by which is seen whether a rate is steady
 * @param warmSeconds how long at most is waited for that
 * @param seconds how long is measured
 * @param hangMillis how long the answer of a server that hangs takes
 * @param backlogs how many deliveries wait before they are drained, the small number first
 * @param soakMinutes how long the soak takes
 * @param gentleSeconds how long the hub is warmed by a gentle load before anything is measured
 * @param drainSeconds for how long at most a backlog is drained
 */
record Scale(
        int centres,
        List<Integer> senders,
        int windowSeconds,
        int warmSeconds,
        int seconds,
        int hangMillis,
        List<Integer> backlogs,
        int soakMinutes,
        int gentleSeconds,
        int drainSeconds) {
    private static final int HANG_MILLIS = 30_000;
    private static final int WINDOW_SECONDS = 5;
    private static final int SMALL_BACKLOG = 1_000;
    private static final int GENTLE_SECONDS = 40;
    private static final int DRAIN_SECONDS = 300;

    /** For figures. */
    static Scale full(int centres, List<Integer> senders, int warmSeconds, int seconds, int backlog, int soakMinutes) {
        return new Scale(
                centres,
                senders,
                WINDOW_SECONDS,
                warmSeconds,
                seconds,
                HANG_MILLIS,
                List.of(SMALL_BACKLOG, backlog),
                soakMinutes,
                GENTLE_SECONDS,
                DRAIN_SECONDS);
    }

    /** To see that everything works. */
    static Scale quick() {
        return new Scale(10, List.of(1, 4), 1, 1, 1, 1_000, List.of(20, 60), 0, 0, 60);
    }

    int usualSenders() {
        return senders.getLast();
    }
}
