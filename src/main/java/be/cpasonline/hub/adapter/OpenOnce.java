package be.cpasonline.hub.adapter;

import be.cpasonline.hub.spi.AdapterFailure;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Room for one adapter. One that takes long to open, or to close, holds up those who want the same, nobody else. */
final class OpenOnce {
    private static final Logger log = LoggerFactory.getLogger(OpenOnce.class);

    private final Lock one = new ReentrantLock();
    private Optional<PackageAdapter> adapter = Optional.empty();
    private boolean closed;

    /** The adapter, opened where it is not yet; empty where this was closed. */
    Optional<PackageAdapter> adapter(Supplier<PackageAdapter> opener) {
        one.lock();
        try {
            if (closed) {
                return Optional.empty();
            }
            if (adapter.isEmpty()) {
                adapter = Optional.of(opener.get());
            }
            return adapter;
        } finally {
            one.unlock();
        }
    }

    /** Closes it when its last call has ended. */
    void close() {
        one.lock();
        try {
            closed = true;
            adapter.ifPresent(OpenOnce::close);
            adapter = Optional.empty();
        } finally {
            one.unlock();
        }
    }

    private static void close(PackageAdapter adapter) {
        try {
            adapter.close();
        } catch (AdapterFailure e) {
            log.warn("An adapter did not close well: {}", e.detail());
        } catch (RuntimeException e) {
            log.warn("An adapter did not close: {}", e.getClass().getName());
        }
    }
}
