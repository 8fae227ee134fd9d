package be.cpasonline.hub.delivery.store;

import be.cpasonline.hub.delivery.DeliveryState;
import be.cpasonline.hub.testing.TestPostgres;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of deliveries in a database of their own, without the applications they belong to. */
final class DeliveryTable {
    static final Duration LEASE = Duration.ofSeconds(15);
    static final UUID OWNER = UuidCreator.getTimeOrderedEpoch();

    final JdbcClient jdbc = JdbcClient.create(TestPostgres.newDataSource());
    final DeliveryStore store = new DeliveryStore(jdbc);
    final WindowStore windows = new WindowStore(jdbc);
    final DeliveryViewStore views = new DeliveryViewStore(jdbc);

    DeliveryTable() {
        jdbc.sql("alter table delivery drop constraint delivery_application_id_fkey")
                .update();
    }

    /** A delivery that waits and is in no queue. */
    NewDelivery waiting(String centre) {
        return begin(centre, false, DeliveryState.WAITING, false);
    }

    /** A delivery that waits and is marked as queued. */
    NewDelivery queued(String centre) {
        return begin(centre, false, DeliveryState.WAITING, true);
    }

    NewDelivery urgent(String centre) {
        return begin(centre, true, DeliveryState.WAITING, false);
    }

    NewDelivery held(String centre, String code) {
        var delivery = new NewDelivery(
                UuidCreator.getTimeOrderedEpoch(),
                UuidCreator.getTimeOrderedEpoch(),
                centre,
                false,
                DeliveryState.HELD,
                code,
                "A reason.",
                false);
        store.begin(delivery, Duration.ofMinutes(2));
        return delivery;
    }

    boolean claim(NewDelivery delivery, int attempt) {
        return store.claim(new AttemptStart(delivery.id(), attempt, OWNER, "carillon", "rest", "digest"), LEASE);
    }

    void expireLeases() {
        jdbc.sql("update delivery set lease_until = now() - interval '1 second' where state = 'sending'")
                .update();
    }

    DeliveryState state(NewDelivery delivery) {
        return views.of(delivery.applicationId()).getLast().state();
    }

    private NewDelivery begin(String centre, boolean urgent, DeliveryState state, boolean queued) {
        var delivery = new NewDelivery(
                UuidCreator.getTimeOrderedEpoch(),
                UuidCreator.getTimeOrderedEpoch(),
                centre,
                urgent,
                state,
                null,
                null,
                queued);
        store.begin(delivery, Duration.ofMinutes(2));
        return delivery;
    }
}
