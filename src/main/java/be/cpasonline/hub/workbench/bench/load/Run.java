package be.cpasonline.hub.workbench.bench.load;

import be.cpasonline.hub.workbench.bench.Latencies;
import be.cpasonline.hub.workbench.bench.Micros;
import be.cpasonline.hub.workbench.bench.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Makes one load: first until its rate is steady, then so that it counts. */
final class Run {
    private static final double NANOS_PER_MILLI = 1_000_000.0;
    private static final long AFTER_REFUSAL_MILLIS = 20;

    private final Load load;
    private final Supplier<Shot> shots;
    private final Pace pace;
    private final Series answers = new Series();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong begun = new AtomicLong();
    private final CompletableFuture<Void> broken = new CompletableFuture<>();
    private volatile boolean over;

    /** How far it was at a moment. */
    private record Moment(long micros, long refused, double cpuMillis) {}

    Run(Load load, Supplier<Shot> shots) {
        this.load = load;
        this.shots = shots;
        this.pace = new Pace(load.perSecond());
    }

    /**
     * Returns when it is over.
     *
     * @throws SenderFailed as soon as a sender can send no more
     */
    Load.Result run() throws InterruptedException {
        Moment began = now();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < load.senders(); i++) {
                senders.execute(this::sendOrFail);
            }
            return measured(began);
        }
    }

    /** Ends the senders in any case: whoever waits for them would wait forever. */
    private Load.Result measured(Moment began) throws InterruptedException {
        try {
            return load.count() > 0 ? untilAllAreSent(began) : untilTimeIsOver();
        } finally {
            over = true;
        }
    }

    private void sendOrFail() {
        try {
            sendOn();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | LinkageError e) {
            broken.completeExceptionally(e);
        }
    }

    private void sendOn() throws InterruptedException {
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
    }

    /** Waits, unless a sender fails. */
    private void pause(long millis) throws InterruptedException {
        try {
            broken.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException goesOn) {
            // all of them still send
        } catch (ExecutionException e) {
            throw new SenderFailed(e.getCause());
        }
    }

    private Load.Result untilAllAreSent(Moment from) throws InterruptedException {
        while (accepted.get() + refused.get() < load.count()) {
            pause(10);
        }
        return result(from, List.of());
    }

    private Load.Result untilTimeIsOver() throws InterruptedException {
        List<Double> windows = new ArrayList<>();
        while (!Steady.reached(windows) && windows.size() * load.windowSeconds() < load.warmSeconds()) {
            long before = accepted.get();
            pause(load.windowSeconds() * 1000L);
            windows.add((accepted.get() - before) / (double) load.windowSeconds());
        }
        Moment from = now();
        pause(load.seconds() * 1000L);
        return result(from, windows);
    }

    private Moment now() {
        return new Moment(Micros.now(), refused.get(), cpuMillis());
    }

    private Load.Result result(Moment from, List<Double> windows) {
        Moment to = now();
        Latencies took = Latencies.of(answers.between(from.micros(), to.micros() + 1));
        return new Load.Result(
                from.micros(),
                to.micros(),
                took.count(),
                to.refused() - from.refused(),
                took.p50Millis(),
                took.p99Millis(),
                to.cpuMillis() - from.cpuMillis(),
                windows.size() * load.windowSeconds(),
                Steady.reached(windows),
                List.copyOf(windows));
    }

    private double cpuMillis() {
        return ProcessHandle.of(load.watched())
                .flatMap(process -> process.info().totalCpuDuration())
                .map(used -> used.toNanos() / NANOS_PER_MILLI)
                .orElse(0.0);
    }
}
