package be.cpasonline.hub.adapter.code;

import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.FailureKind;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a package's own code on threads of its own: it may hang, throw whatever it likes and forget threads, and nobody else
 * is harmed.
 */
final class Guard implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Guard.class);
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(10);

    private final String packageName;
    private final Duration longest;
    private final ThreadGroup group;
    private final ExecutorService threads;

    /**
     * Makes one.
     *
     * @param loader the class loader of the code
     * @param longest how long a call may take
     */
    Guard(String packageName, ClassLoader loader, Duration longest) {
        this.packageName = packageName;
        this.longest = longest;
        this.group = new ThreadGroup("package " + packageName);
        this.threads = Executors.newCachedThreadPool(work -> {
            var thread = new Thread(group, work, "package-" + packageName);
            thread.setDaemon(true);
            thread.setContextClassLoader(loader);
            return thread;
        });
    }

    /**
     * Makes a call.
     *
     * @throws AdapterFailure as the code throws it; of kind {@code DEFECT} for anything else, and for a call that does not
     *     end: what became of it nobody knows
     */
    <T> T call(Supplier<T> call) {
        Future<T> result = threads.submit(call::get);
        try {
            return result.get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            result.cancel(true);
            throw defect("it did not end within " + longest);
        } catch (InterruptedException e) {
            result.cancel(true);
            Thread.currentThread().interrupt();
            throw defect("it was interrupted");
        } catch (CancellationException e) {
            throw defect("it was cancelled");
        } catch (ExecutionException e) {
            throw thrown(Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    private AdapterFailure thrown(Throwable thrown) {
        return switch (thrown) {
            case AdapterFailure failure -> failure;
            case OutOfMemoryError outOfMemory -> throw outOfMemory;
            default -> defect(thrown.getClass().getName() + place(thrown));
        };
    }

    /** Without the message, which may hold personal data. */
    private static String place(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0];
    }

    private AdapterFailure defect(String detail) {
        return new AdapterFailure(
                FailureKind.DEFECT,
                "packageCode",
                "Something unforeseen happened in the connection to the package; it is being looked into.",
                "the code of " + packageName + ": " + detail);
    }

    /** Ends its threads; says so where the code leaves some behind. */
    @Override
    public void close() {
        threads.shutdownNow();
        long until = System.nanoTime() + ENDS_WITHIN.toNanos();
        try {
            while (group.activeCount() > 0 && System.nanoTime() < until) {
                group.interrupt();
                threads.awaitTermination(100, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (group.activeCount() > 0) {
            log.warn("The code of {} was closed and left {} threads behind", packageName, group.activeCount());
        }
    }
}
