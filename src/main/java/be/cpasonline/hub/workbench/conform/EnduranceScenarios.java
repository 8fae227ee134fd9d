package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.adapter.PackageAdapter;
import be.cpasonline.hub.canonical.ApplicationJson;
import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.spi.AdapterFailure;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Many deliveries leave nothing behind in the hub. */
final class EnduranceScenarios {
    static final String STAYS_FLAT = "stays-flat";

    private static final int WARM_UP = 10;
    private static final long MIB = 1 << 20;
    private static final long ROOM_MIB = 24;
    private static final int ROOM_THREADS = 12;
    private static final Duration THREADS_END_WITHIN = Duration.ofSeconds(10);
    private static final Duration LOOKS_EVERY = Duration.ofMillis(100);

    private EnduranceScenarios() {}

    /**
     * All of them.
     *
     * @param deliveries how many are sent
     */
    static List<Scenario> all(ApplicationJson reader, int deliveries) {
        RegisteredApplication shortest = Applications.shortest(reader);
        return List.of(new Scenario(
                        STAYS_FLAT,
                        "thousands of deliveries one after the other (a sample, unless --full says 10,000)",
                        "no more than " + ROOM_MIB + " MiB and " + ROOM_THREADS + " threads more than at the beginning",
                        Reading.CODE,
                        subject -> flat(subject, shortest, deliveries))
                .withCounterpart()
                .whenAlone());
    }

    private static Result flat(Subject subject, RegisteredApplication application, int deliveries) {
        PackageAdapter adapter = subject.adapter();
        try {
            send(adapter, subject, application, WARM_UP);
            long memory = usedMemory();
            int threads = threads();
            send(adapter, subject, application, deliveries);
            long grown = (usedMemory() - memory) / MIB;
            int more = leftBehind(threads);
            return Result.of(
                    grown <= ROOM_MIB && more <= ROOM_THREADS,
                    grown + " MiB and " + more + " threads more after " + deliveries + " deliveries");
        } catch (AdapterFailure failure) {
            return Result.failed(Outcomes.words(failure));
        }
    }

    private static void send(PackageAdapter adapter, Subject subject, RegisteredApplication application, int count) {
        for (int i = 0; i < count; i++) {
            adapter.deliver(Deliveries.of(subject, application));
        }
    }

    private static long usedMemory() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    /** How many threads there are more, once those that end by themselves had their time. */
    private static int leftBehind(int before) {
        long until = System.nanoTime() + THREADS_END_WITHIN.toNanos();
        int more = threads() - before;
        while (more > ROOM_THREADS && System.nanoTime() < until) {
            LockSupport.parkNanos(LOOKS_EVERY.toNanos());
            more = threads() - before;
        }
        return more;
    }

    private static int threads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }
}
