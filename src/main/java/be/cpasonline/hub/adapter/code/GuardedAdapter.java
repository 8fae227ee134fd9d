package be.cpasonline.hub.adapter.code;

import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.Adapter;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.ChecksItself;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.spi.Recognises;
import be.cpasonline.hub.spi.ReportsStatus;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An adapter of a package's own code. What it can do beyond delivering is asked for only where the folder declares it. */
final class GuardedAdapter implements Adapter, Recognises, ReportsStatus, ChecksItself {
    private final Adapter adapter;
    private final String destination;
    private final Guard guard;

    GuardedAdapter(Adapter adapter, Guard guard) {
        this.adapter = adapter;
        this.guard = guard;
        this.destination = guard.shortly(adapter::destination);
    }

    @Override
    public Acknowledgement deliver(Delivery delivery) {
        return guard.call(() -> adapter.deliver(delivery));
    }

    @Override
    public Optional<Acknowledgement> find(UUID deliveryId) {
        if (adapter instanceof Recognises asked) {
            return guard.call(() -> asked.find(deliveryId));
        }
        throw undeclared("Recognises");
    }

    @Override
    public void collect(Taker taker) {
        if (!(adapter instanceof ReportsStatus asked)) {
            throw undeclared("ReportsStatus");
        }
        guard.call(() -> {
            asked.collect(taker);
            return true;
        });
    }

    /** Nothing where it cannot tell: no folder declares that. */
    @Override
    public List<Finding> check() {
        return adapter instanceof ChecksItself asked ? guard.call(asked::check) : List.of();
    }

    private static AdapterFailure undeclared(String type) {
        return new AdapterFailure(
                FailureKind.MISCONFIGURED,
                "capabilityMissing",
                "The connection cannot do what it says it can; the operator must mend it.",
                "the folder declares it, and its adapter is no " + type);
    }

    /** As it was when the adapter was opened. */
    @Override
    public String destination() {
        return destination;
    }

    @Override
    public void close() {
        try {
            guard.shortly(() -> {
                adapter.close();
                return true;
            });
        } finally {
            guard.close();
        }
    }
}
