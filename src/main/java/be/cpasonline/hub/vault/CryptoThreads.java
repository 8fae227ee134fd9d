package be.cpasonline.hub.vault;

import java.security.GeneralSecurityException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A few threads that live as long as the process, on which what is short is encrypted and hashed.
 *
 * <p>Tink keeps its ciphers and its source of randomness by thread, and they are dear to make: a thread that lives for
 * one request would make them anew each time.
 */
final class CryptoThreads {
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().name("crypto-", 1).daemon().factory());

    private CryptoThreads() {}

    /** Runs it there and waits for it, whatever interrupts: it is over in no time. Who is on a thread that lasts, stays. */
    static <T> T run(Work<T> work) throws GeneralSecurityException {
        if (!Thread.currentThread().isVirtual()) {
            return work.run();
        }
        try {
            return CompletableFuture.supplyAsync(() -> attempt(work), THREADS).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Failed failed) {
                throw failed.reason;
            }
            throw e;
        }
    }

    private static <T> T attempt(Work<T> work) {
        try {
            return work.run();
        } catch (GeneralSecurityException e) {
            throw new Failed(e);
        }
    }

    /** What is to be done. */
    interface Work<T> {
        T run() throws GeneralSecurityException;
    }

    private static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final GeneralSecurityException reason;

        Failed(GeneralSecurityException reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
