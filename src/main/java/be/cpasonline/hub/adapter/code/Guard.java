package be.cpasonline.hub.adapter.code;

import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.FailureKind;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Runs a package's own code on threads of its own: it may hang, throw whatever it likes and forget threads, and nobody else
 * is harmed.
 */
final class Guard implements AutoCloseable {
    private final String packageName;
    private final CodeSettings settings;
    private final ThreadGroup group;
    private final ExecutorService threads;

    /**
     * Makes one.
     *
     * @param code whose calls it makes; it stays loaded while the guard is there
     */
    Guard(String packageName, LoadedCode code) {
        this.packageName = packageName;
        this.settings = code.settings();
        this.group = new ThreadGroup("package " + packageName);
        this.threads = Executors.newCachedThreadPool(work -> {
            var thread = new Thread(group, work, "package-" + packageName);
            thread.setDaemon(true);
            thread.setContextClassLoader(code.loader());
            return thread;
        });
    }

    /**
     * Makes a call to the package.
     *
     * @throws AdapterFailure as the code throws it; of kind {@code DEFECT} for anything else, and for a call that does not
     *     end: what became of it nobody knows
     */
    <T> T call(Supplier<T> call) {
        return call(settings.longestCall(), call);
    }

    private <T> T call(Duration longest, Supplier<T> call) {
        try {
            return run(longest, call);
        } catch (TimeoutException e) {
            throw defect(String.valueOf(e.getMessage()));
        } catch (ExecutionException e) {
            throw thrown(Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    /** Makes a call that goes to nobody, and so is short. */
    <T> T shortly(Supplier<T> call) {
        return call(settings.openWithin(), call);
    }

    /**
     * Makes a call whose exceptions the caller tells apart.
     *
     * @throws TimeoutException where it does not end in time, with a sentence
     */
    <T> T run(Duration longest, Supplier<T> call) throws ExecutionException, TimeoutException {
        Future<T> result = threads.submit(call::get);
        try {
            return result.get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            result.cancel(true);
            throw new TimeoutException("it did not end within " + longest.toSeconds() + " s");
        } catch (InterruptedException e) {
            result.cancel(true);
            Thread.currentThread().interrupt();
            throw new TimeoutException("it was interrupted");
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

    /**
     * Ends its threads.
     *
     * @throws AdapterFailure of kind {@code DEFECT} where the code leaves some behind
     */
    @Override
    public void close() {
        List<String> left = left();
        if (!left.isEmpty()) {
            throw defect("it was closed and left " + left.size() + " threads behind: " + String.join(", ", left));
        }
    }

    /** Ends its threads as far as they can be ended. The names of those that the code leaves behind. */
    List<String> left() {
        threads.shutdownNow();
        long until = System.nanoTime() + settings.openWithin().toNanos();
        try {
            while (!alive().isEmpty() && System.nanoTime() < until) {
                group.interrupt();
                TimeUnit.MILLISECONDS.sleep(10);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return alive();
    }

    private List<String> alive() {
        var found = new Thread[group.activeCount() + 8];
        int count = group.enumerate(found);
        return Arrays.stream(found).limit(count).map(Thread::getName).sorted().toList();
    }
}
