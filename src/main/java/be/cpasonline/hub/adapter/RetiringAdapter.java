package be.cpasonline.hub.adapter;

import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.ChecksItself;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.spi.Recognises;
import be.cpasonline.hub.spi.ReportsStatus;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** An adapter that is closed only when nobody uses it any more: another version may come into force at any time. */
final class RetiringAdapter implements PackageAdapter {
    private final PackageAdapter adapter;
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private boolean closed;

    RetiringAdapter(PackageAdapter adapter) {
        this.adapter = adapter;
    }

    @Override
    public Acknowledgement deliver(Delivery delivery) {
        return using(() -> adapter.deliver(delivery));
    }

    @Override
    public Optional<Recognises> recognises() {
        return adapter.recognises().map(asked -> deliveryId -> using(() -> asked.find(deliveryId)));
    }

    @Override
    public Optional<ReportsStatus> reportsStatus() {
        return adapter.reportsStatus()
                .map(asked -> taker -> using(() -> {
                    asked.collect(taker);
                    return true;
                }));
    }

    @Override
    public Optional<ChecksItself> checksItself() {
        return adapter.checksItself().map(asked -> () -> using(asked::check));
    }

    @Override
    public String destination() {
        return adapter.destination();
    }

    /** Waits until the last call has ended. */
    @Override
    public void close() {
        use.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                adapter.close();
            }
        } finally {
            use.writeLock().unlock();
        }
    }

    private <T> T using(Supplier<T> call) {
        use.readLock().lock();
        try {
            if (closed) {
                throw replaced();
            }
            return call.get();
        } finally {
            use.readLock().unlock();
        }
    }

    private static AdapterFailure replaced() {
        return new AdapterFailure(
                FailureKind.TRANSIENT,
                "versionReplaced",
                "The connection to the package was just replaced by another version. Nothing was sent; the hub tries again.",
                "the adapter was closed before the call began");
    }
}
