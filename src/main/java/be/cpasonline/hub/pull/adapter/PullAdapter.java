package be.cpasonline.hub.pull.adapter;

import be.cpasonline.hub.pull.Offers;
import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.Acknowledgement.Stage;
import be.cpasonline.hub.spi.Adapter;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.Recognises;
import java.util.Optional;
import java.util.UUID;

/** Lays deliveries ready in the hub itself. */
final class PullAdapter implements Adapter, Recognises {
    private static final Acknowledgement READY = new Acknowledgement(Stage.OFFERED, Optional.empty());

    private final String packageName;
    private final Offers offers;

    PullAdapter(String packageName, Offers offers) {
        this.packageName = packageName;
        this.offers = offers;
    }

    @Override
    public Acknowledgement deliver(Delivery delivery) {
        offers.lay(delivery);
        return READY;
    }

    @Override
    public Optional<Acknowledgement> find(UUID deliveryId) {
        return offers.laid(deliveryId) ? Optional.of(READY) : Optional.empty();
    }

    @Override
    public String destination() {
        return "pull:" + packageName;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
