package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.status.Correlated;
import be.cpasonline.hub.status.DeliveryLookup;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The deliveries that were handed over here. */
final class Handed implements DeliveryLookup {
    private final Map<UUID, Correlated> byId = new ConcurrentHashMap<>();

    /** Notes one. Each has an application of its own. */
    void note(Delivery delivery, String packageName) {
        byId.put(
                delivery.id(),
                new Correlated(
                        delivery.id(),
                        delivery.id(),
                        delivery.application().registration().centre().id(),
                        packageName,
                        Clock.systemUTC().instant().minusSeconds(3_600).atOffset(ZoneOffset.UTC)));
    }

    @Override
    public Optional<Correlated> byId(UUID deliveryId) {
        return Optional.ofNullable(byId.get(deliveryId));
    }

    @Override
    public List<Correlated> byReference(String theirReference) {
        return List.of();
    }
}
