package be.cpasonline.hub.workbench.bench.load;

import be.cpasonline.hub.workbench.bench.Latencies;
import be.cpasonline.hub.workbench.bench.Micros;
import be.cpasonline.hub.workbench.bench.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Makes one load: first until its rate is steady, then so that it counts. */
final class Run {
    /** The rate is steady when so many windows after each other differ by no more than that. */
    private static final int ALIKE = 3;

    private static final double BY_AT_MOST = 0.10;
    private static final long AFTER_REFUSAL_MILLIS = 20;

    private final Load load;
    private final Supplier<Shot> shots;
    private final Pace pace;
    private final Series answers = new Series();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong begun = new AtomicLong();
    private volatile boolean over;

    Run(Load load, Supplier<Shot> shots) {
        this.load = load;
        this.shots = shots;
        this.pace = new Pace(load.perSecond());
    }

    Load.Result run() throws InterruptedException {
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < load.senders(); i++) {
                var unused = senders.submit(this::sendOn);
            }
            return load.count() > 0 ? untilAllAreSent() : untilTimeIsOver();
        } finally {
            over = true;
        }
    }

    private Void sendOn() throws InterruptedException {
        try (Shot shot = shots.get()) {
            while (!over && (load.count() == 0 || begun.getAndIncrement() < load.count())) {
                long from = pace.await();
                if (shot.fire()) {
                    long now = Micros.now();
                    answers.add(now, now - from);
                    accepted.incrementAndGet();
                } else {
                    refused.incrementAndGet();
                    Thread.sleep(AFTER_REFUSAL_MILLIS);
                }
            }
        }
        return null;
    }

    private Load.Result untilAllAreSent() throws InterruptedException {
        long from = Micros.now();
        while (accepted.get() + refused.get() < load.count()) {
            Thread.sleep(10);
        }
        return result(from, Micros.now(), 0, List.of());
    }

    private Load.Result untilTimeIsOver() throws InterruptedException {
        List<Double> windows = new ArrayList<>();
        while (!steady(windows) && windows.size() * load.windowSeconds() < load.warmSeconds()) {
            long before = accepted.get();
            Thread.sleep(load.windowSeconds() * 1000L);
            windows.add((accepted.get() - before) / (double) load.windowSeconds());
        }
        long from = Micros.now();
        long refusedBefore = refused.get();
        Thread.sleep(load.seconds() * 1000L);
        Load.Result result = result(from, Micros.now(), refusedBefore, windows);
        over = true;
        return result;
    }

    private Load.Result result(long from, long to, long refusedBefore, List<Double> windows) {
        Latencies took = Latencies.of(answers.between(from, to));
        return new Load.Result(
                from,
                to,
                took.count(),
                refused.get() - refusedBefore,
                took.p50Millis(),
                took.p99Millis(),
                windows.size() * load.windowSeconds(),
                steady(windows),
                List.copyOf(windows));
    }

    private static boolean steady(List<Double> windows) {
        if (windows.size() < ALIKE) {
            return false;
        }
        var last = windows.subList(windows.size() - ALIKE, windows.size()).stream()
                .mapToDouble(Double::doubleValue)
                .summaryStatistics();
        return last.getMax() - last.getMin() <= last.getMax() * BY_AT_MOST;
    }
}
