package be.cpasonline.hub.delivery.store;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.delivery.AlarmKind;
import be.cpasonline.hub.delivery.store.WatchStore.Urgent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WatchStoreTest {
    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    private final DeliveryTable table = new DeliveryTable();
    private final AlarmStore alarms = new AlarmStore(table.jdbc);
    private final WatchStore store = new WatchStore(table.jdbc);

    @Test
    void manyUrgentApplicationsThatAreToldAlreadyHideNoOtherAndStayTold() {
        List<UUID> silent = many("44021", 120);
        assertThat(seen()).containsExactlyElementsOf(silent.subList(0, 100));
        store.urgentUnanswered(LATER).forEach(this::raise);

        UUID elsewhere = table.urgent("21004").applicationId();

        assertThat(seen()).hasSize(121).containsAll(silent).contains(elsewhere);
    }

    private List<UUID> many(String centre, int count) {
        return Stream.generate(() -> table.urgent(centre).applicationId())
                .limit(count)
                .toList();
    }

    private void raise(Urgent urgent) {
        alarms.raise(
                AlarmKind.URGENT_NOT_TAKEN,
                new Concern(urgent.applicationId().toString(), Optional.of(urgent.centreId()), urgent.since(), ""));
    }

    private List<UUID> seen() {
        return store.urgentUnanswered(LATER).stream().map(Urgent::applicationId).toList();
    }
}
