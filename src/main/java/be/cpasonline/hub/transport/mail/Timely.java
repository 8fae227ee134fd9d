package be.cpasonline.hub.transport.mail;

import be.cpasonline.hub.transport.http.Deadline;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends what talks to a server at a deadline: the connection of a virtual thread that is interrupted breaks. */
final class Timely {
    private static final long UNTIL_IT_BREAKS_SECONDS = 5;

    private Timely() {}

    /**
     * Does the work.
     *
     * @throws MessagingException what the work met, be it because the deadline was over
     */
    static <T> T work(Deadline deadline, Callable<T> work) throws MessagingException {
        var result = new CompletableFuture<T>();
        Thread worker = Thread.ofVirtual().name("mail").start(() -> {
            try {
                result.complete(work.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return broken(worker, result);
        } catch (ExecutionException e) {
            throw met(e);
        } catch (InterruptedException e) {
            worker.interrupt();
            Thread.currentThread().interrupt();
            throw new MessagingException("stopped", e);
        }
    }

    /** It may have come to its end all the same. */
    private static <T> T broken(Thread worker, CompletableFuture<T> result) throws MessagingException {
        worker.interrupt();
        try {
            return result.get(UNTIL_IT_BREAKS_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw met(e);
        } catch (TimeoutException e) {
            throw new MessagingException("the time limit was reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MessagingException("stopped", e);
        }
    }

    private static MessagingException met(ExecutionException e) {
        return switch (e.getCause()) {
            case MessagingException trouble -> trouble;
            case IOException trouble -> new MessagingException("the connection broke", trouble);
            case RuntimeException trouble -> throw trouble;
            case null, default -> throw new IllegalStateException(e);
        };
    }
}
