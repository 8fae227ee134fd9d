package be.cpasonline.hub.workbench.bench.load;

import java.util.List;

/**
 * What load to make.
 *
 * @param kind of what
 * @param target where to: an address, or the database's for inserts
 * @param token the bearer token that goes along
 * @param senders how many send at the same time, each the next thing when the one before is answered
 * @param perSecond how many things are sent a second by all of them together; 0 for as many as are answered
 * @param count after how many things it is over; 0 for after the time
 * @param windowSeconds how long a window is by which is seen whether the rate is steady
 * @param warmSeconds how long at most is waited until it is, before anything counts
 * @param seconds for how long is measured
 * @param watched the process whose use of the processors is measured
 */
public record Load(
        Kind kind,
        String target,
        String token,
        int senders,
        double perSecond,
        long count,
        int windowSeconds,
        int warmSeconds,
        int seconds,
        long watched) {

    /** What is sent. */
    public enum Kind {
        /** Rows into the database, by JDBC. */
        INSERTS,
        /** Applications, in the body of a POST. */
        APPLICATIONS
    }

    /**
     * What came of it, where it counted.
     *
     * @param from the first microsecond since 1970
     * @param to the last one
     * @param accepted how many were accepted
     * @param refused how many were answered otherwise, or not at all
     * @param p50Millis how long half of the answers took at most
     * @param p99Millis how long 99 of 100 took at most
     * @param cpuMillis how long processors worked for the watched process
     * @param warmedSeconds how long it took to become steady
     * @param steady whether it did
     * @param windows the rates of the windows before
     */
    public record Result(
            long from,
            long to,
            long accepted,
            long refused,
            double p50Millis,
            double p99Millis,
            double cpuMillis,
            int warmedSeconds,
            boolean steady,
            List<Double> windows) {

        /** How many were accepted a second. */
        public double perSecond() {
            return accepted * 1_000_000.0 / Math.max(1, to - from);
        }

        /** How long processors worked for each that was accepted. */
        public double cpuMillisEach() {
            return cpuMillis / Math.max(1, accepted);
        }
    }
}
