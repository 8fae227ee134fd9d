package be.cpasonline.hub.delivery.store;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.delivery.Rest.Kind;
import be.cpasonline.hub.delivery.store.RestStore.Why;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RestStoreTest {
    private static final String SERVER = "https://cases.example:443";
    private static final Why DOWN = new Why("unreachable", "The package cannot be reached.");
    private static final Duration HOUR = Duration.ofHours(1);

    private final DeliveryTable table = new DeliveryTable();
    private final RestStore rests = new RestStore(table.jdbc);

    @Test
    void aRestBeginsOnceHoweverManyDeliveriesFailTogether() {
        assertThat(begin(Duration.ZERO)).isTrue();
        assertThat(begin(HOUR)).isFalse();

        assertThat(rests.all()).singleElement().satisfies(rest -> {
            assertThat(rest.failures()).isEqualTo(1);
            assertThat(rest.code()).isEqualTo("unreachable");
            assertThat(rest.draining()).isFalse();
            assertThat(rest.probeDue()).isTrue();
        });
    }

    @Test
    void oneAtATimeMayTryWhenTheMomentHasCome() {
        begin(Duration.ZERO);

        assertThat(rests.takeProbe(SERVER, HOUR)).isTrue();
        assertThat(rests.takeProbe(SERVER, HOUR)).isFalse();
        assertThat(rests.all().getFirst().probeDue()).isFalse();

        rests.giveProbeBack(SERVER);
        assertThat(rests.takeProbe(SERVER, Duration.ZERO)).isTrue();
    }

    @Test
    void aTryWhoseInstanceDiedIsGivenToAnother() {
        begin(Duration.ZERO);
        rests.takeProbe(SERVER, Duration.ofSeconds(-1));

        assertThat(rests.takeProbe(SERVER, HOUR)).isTrue();
    }

    @Test
    void nobodyTriesBeforeTheMoment() {
        begin(HOUR);

        assertThat(rests.takeProbe(SERVER, HOUR)).isFalse();
    }

    @Test
    void aTryInVainMakesItRestOn() {
        begin(Duration.ZERO);
        rests.takeProbe(SERVER, HOUR);

        rests.prolong(SERVER, 2, DOWN, HOUR);

        assertThat(rests.all())
                .singleElement()
                .satisfies(rest -> assertThat(rest.failures()).isEqualTo(2));
        assertThat(rests.takeProbe(SERVER, HOUR)).isFalse();
    }

    @Test
    void aDrainEndsWhenWhatWaitedIsThrough() {
        var waiting = table.waiting("21004");
        begin(Duration.ZERO);
        rests.drain(SERVER);
        table.waiting("21004");

        assertThat(rests.endDrained(SERVER, List.of("21004"))).isFalse();
        table.claim(waiting, 1);

        assertThat(rests.endDrained(SERVER, List.of("21004"))).isTrue();
        assertThat(rests.all()).isEmpty();
    }

    @Test
    void whatFailsWhileItIsDrainedRestsAnew() {
        begin(Duration.ZERO);
        rests.drain(SERVER);

        assertThat(begin(HOUR)).isTrue();
        assertThat(rests.all().getFirst().draining()).isFalse();
    }

    @Test
    void whatRestsFillsNoQueueButForATry() {
        table.waiting("21004");
        table.waiting("21004");
        var other = table.waiting("11002");

        assertThat(table.windows.sweep(10, Map.of("21004", 0), HOUR).queued())
                .extracting(WindowStore.Queued::applicationId)
                .containsExactly(other.applicationId());
        assertThat(table.windows.sweep(10, Map.of("21004", 1), HOUR).queued()).hasSize(1);
    }

    @Test
    void whatIsUncertainAndDueComesToItsTurnThroughTheQueueOnce() {
        var delivery = table.waiting("21004");
        table.claim(delivery, 1);
        table.expireLeases();
        table.store.abandon("gone");

        assertThat(table.windows.sweep(10, Map.of("21004", 0), HOUR).queued()).isEmpty();
        assertThat(table.windows.sweep(10, Map.of(), HOUR).queued())
                .extracting(WindowStore.Queued::applicationId)
                .containsExactly(delivery.applicationId());
        assertThat(table.windows.sweep(10, Map.of(), HOUR).queued()).isEmpty();
    }

    @Test
    void aPackageThatCannotSayIsAskedLaterAndLater() {
        var delivery = table.waiting("21004");
        table.claim(delivery, 1);
        table.expireLeases();
        table.store.abandon("gone");

        table.store.askAgain(delivery.id(), "busy", "Busy.", HOUR, HOUR);

        assertThat(table.store.next(delivery.applicationId())).isEmpty();
        assertThat(table.views.of(delivery.applicationId()).getLast().reason())
                .map(reason -> reason.code())
                .contains("busy");
    }

    private boolean begin(Duration pause) {
        return rests.begin(SERVER, Kind.DESTINATION, 1, DOWN, pause);
    }
}
