package be.cpasonline.hub.mapping;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Runs expressions on threads of their own. An expression watches its own bounds, but a regular expression in it can
 * compute for ever without looking up: such a run is left behind, and from the second one on its expression is refused.
 */
@Component
class RunThreads implements AutoCloseable {
    private static final int LEFT_BEHIND_AT_MOST = 2;
    private static final int PATIENCE = 5;

    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("mapping-", 1).daemon().factory());

    /**
     * Runs it; a caller that is interrupted still waits, since the wait is short.
     *
     * @param limit of processor time, which the work keeps to by itself; the wait is five times as long
     * @param leftBehind counts the runs of the same expression that were given up and still compute
     * @throws ExecutionException with what the work threw
     * @throws MappingFault where it did not come to an end
     */
    @Nullable Object run(Supplier<@Nullable Object> work, Duration limit, AtomicInteger leftBehind) throws ExecutionException {
        if (leftBehind.get() >= LEFT_BEHIND_AT_MOST) {
            throw RunBounds.tooSlow();
        }
        var run = new Run(work, leftBehind);
        Future<@Nullable Object> future = threads.submit(run::call);
        try {
            return await(
                    future, System.nanoTime() + limit.multipliedBy(PATIENCE).toNanos());
        } catch (TimeoutException e) {
            run.leaveBehind();
            future.cancel(true);
            throw RunBounds.tooSlow();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static @Nullable Object await(Future<@Nullable Object> future, long end)
            throws ExecutionException, TimeoutException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private record Run(Supplier<@Nullable Object> work, AtomicInteger leftBehind, AtomicBoolean over) {
        Run(Supplier<@Nullable Object> work, AtomicInteger leftBehind) {
            this(work, leftBehind, new AtomicBoolean());
        }

        @Nullable Object call() {
            try {
                return work.get();
            } finally {
                settle();
            }
        }

        void leaveBehind() {
            leftBehind.incrementAndGet();
            settle();
        }

        /** The second to come, the work or who gave it up, takes it off the count. */
        private void settle() {
            if (!over.compareAndSet(false, true)) {
                leftBehind.decrementAndGet();
            }
        }
    }
}
