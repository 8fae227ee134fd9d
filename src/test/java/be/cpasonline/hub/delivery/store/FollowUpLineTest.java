package be.cpasonline.hub.delivery.store;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.delivery.DeliveryState;
import be.cpasonline.hub.delivery.DeliveryView;
import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.Acknowledgement.Stage;
import be.cpasonline.hub.spi.Delivery.Kind;
import be.cpasonline.hub.spi.Delivery.Original;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What follows an application is handed over after it, in order, and only where something has to be told. */
class FollowUpLineTest {
    private static final String CENTRE = "21004";
    private static final Duration MARK = Duration.ofMinutes(2);

    private final DeliveryTable table = new DeliveryTable();
    private final ReroutingStore rerouting = new ReroutingStore(table.jdbc);

    @BeforeEach
    void withoutRegister() {
        table.jdbc
                .sql("alter table delivery drop constraint delivery_follow_up_id_fkey")
                .update();
    }

    @Test
    void anAdditionStandsInNoQueueBeforeTheOriginalIsThere() {
        var original = table.waiting(CENTRE);
        follow(original, "addition");

        assertThat(sweep()).containsExactly(original.applicationId());
        table.claim(original, 1);
        assertThat(sweep()).isEmpty();
        acknowledge(original.id(), 1, "CAR-1");

        assertThat(sweep()).containsExactly(original.applicationId());
        NextDelivery next = table.store.next(original.applicationId()).orElseThrow();
        assertThat(next.kind()).isEqualTo(Kind.ADDITION);
        assertThat(next.original()).contains(new Original(original.id(), Optional.of("CAR-1")));
    }

    @Test
    void whatFollowsAHeldOriginalWaitsForItHoweverLong() {
        var original = table.held(CENTRE, "E104");
        follow(original, "addition");
        follow(original, "withdrawal");

        assertThat(sweep()).isEmpty();
        assertThat(table.store.next(original.applicationId())).isEmpty();
    }

    @Test
    void theyGoOneAfterTheOther() {
        var original = delivered();
        UUID first = follow(original, "addition");
        UUID second = follow(original, "addition");

        assertThat(next(original)).isEqualTo(first);
        claim(first);
        assertThat(sweep()).isEmpty();
        acknowledge(first, 1, "x");

        assertThat(next(original)).isEqualTo(second);
        assertThat(sweep()).containsExactly(original.applicationId());
    }

    @Test
    void whatNeverLeftIsWithdrawnWithAllThatFollowsItAndNobodyIsTold() {
        var original = table.waiting(CENTRE);
        follow(original, "addition");

        assertThat(table.store.withdrawUnsent(original.applicationId())).isTrue();

        assertThat(states(original)).containsOnly(DeliveryState.WITHDRAWN);
        assertThat(sweep()).isEmpty();
    }

    @Test
    void whatWasRefusedIsWithdrawnToo() {
        var original = table.waiting(CENTRE);
        tried(original, "refused", DeliveryState.HELD);

        assertThat(table.store.withdrawUnsent(original.applicationId())).isTrue();
    }

    @Test
    void whatMayHaveArrivedIsNotWithdrawnInSilence() {
        var sending = table.waiting(CENTRE);
        table.claim(sending, 1);
        var lost = table.waiting(CENTRE);
        tried(lost, "uncertain", DeliveryState.UNCERTAIN);
        var again = table.waiting(CENTRE);
        tried(again, "uncertain", DeliveryState.UNCERTAIN);
        table.store.move(
                again.id(),
                DeliveryState.UNCERTAIN,
                Move.because(DeliveryState.WAITING, "sentAgainWithSameKey", "Again.", Duration.ZERO));

        assertThat(table.store.withdrawUnsent(sending.applicationId())).isFalse();
        assertThat(table.store.withdrawUnsent(lost.applicationId())).isFalse();
        assertThat(table.store.withdrawUnsent(again.applicationId())).isFalse();
        assertThat(table.store.withdrawUnsent(delivered().applicationId())).isFalse();
    }

    @Test
    void aWithdrawalDuringATryThatFailsStopsTheNextTry() {
        var original = table.waiting(CENTRE);
        table.claim(original, 1);
        assertThat(table.store.withdrawUnsent(original.applicationId())).isFalse();
        follow(original, "withdrawal");
        table.store.conclude(
                original.id(),
                1,
                new AttemptEnd("unavailable", "http503", "Busy.", "503"),
                Move.because(DeliveryState.WAITING, "http503", "Busy.", Duration.ZERO));

        assertThat(table.store.next(original.applicationId()))
                .map(NextDelivery::withdrawn)
                .contains(true);
        assertThat(table.store.withdrawUnsent(original.applicationId())).isTrue();
        assertThat(states(original)).containsOnly(DeliveryState.WITHDRAWN);
    }

    @Test
    void whatIsDrainedGoesOldestFirstAndUrgentOnesBeforeOthers() {
        var first = table.waiting(CENTRE);
        var second = table.waiting(CENTRE);
        var urgent = table.urgent(CENTRE);

        assertThat(table.store.goesFirst(urgent.id())).isTrue();
        assertThat(table.store.goesFirst(first.id())).isFalse();
        table.claim(urgent, 1);
        assertThat(table.store.goesFirst(first.id())).isTrue();
        assertThat(table.store.goesFirst(second.id())).isFalse();
    }

    @Test
    void reRoutingTakesAlongWhatFollowsInOrder() {
        var original = delivered();
        UUID addition = follow(original, "addition");
        claim(addition);
        acknowledge(addition, 1, "x");
        UUID followUp = followUpOf(original, addition);

        assertThat(rerouting.replace(original.applicationId(), "44021", "It moves."))
                .containsExactlyInAnyOrder(original.id(), addition);

        NextDelivery next = table.store.next(original.applicationId()).orElseThrow();
        assertThat(next.kind()).isEqualTo(Kind.ORIGINAL);
        assertThat(next.centreId()).isEqualTo("44021");
        claim(next.id());
        assertThat(table.store.next(original.applicationId())).isEmpty();
        acknowledge(next.id(), 1, "M-1");
        NextDelivery after = table.store.next(original.applicationId()).orElseThrow();
        assertThat(after.followUpId()).contains(followUp);
        assertThat(after.original()).contains(new Original(next.id(), Optional.of("M-1")));
    }

    private NewDelivery delivered() {
        var original = table.waiting(CENTRE);
        table.claim(original, 1);
        acknowledge(original.id(), 1, "CAR-9");
        return original;
    }

    private UUID follow(NewDelivery original, String kind) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        table.store.follow(new NewFollowUp(id, original.applicationId(), UUID.randomUUID(), kind));
        return id;
    }

    private void tried(NewDelivery delivery, String outcome, DeliveryState to) {
        table.claim(delivery, 1);
        table.store.conclude(
                delivery.id(),
                1,
                new AttemptEnd(outcome, "code", "A sentence.", "detail"),
                Move.because(to, "code", "A sentence.", Duration.ZERO));
    }

    private void claim(UUID id) {
        assertThat(table.store.claim(
                        new AttemptStart(id, 1, DeliveryTable.OWNER, "carillon", "rest", "digest"),
                        DeliveryTable.LEASE))
                .isTrue();
    }

    private void acknowledge(UUID id, int attempt, String reference) {
        table.store.conclude(
                id,
                attempt,
                new AttemptEnd("acknowledged", null, null, null),
                Move.acknowledged(
                        DeliveryState.ACKNOWLEDGED, new Acknowledgement(Stage.FILED, Optional.of(reference))));
    }

    private UUID next(NewDelivery original) {
        return table.store.next(original.applicationId()).orElseThrow().id();
    }

    private UUID followUpOf(NewDelivery original, UUID delivery) {
        return table.views.of(original.applicationId()).stream()
                .filter(view -> view.id().equals(delivery))
                .findFirst()
                .flatMap(DeliveryView::followUpId)
                .orElseThrow();
    }

    private List<DeliveryState> states(NewDelivery original) {
        return table.views.of(original.applicationId()).stream()
                .map(DeliveryView::state)
                .toList();
    }

    private List<UUID> sweep() {
        return table.windows.sweep(100, Map.of(), MARK).queued().stream()
                .map(WindowStore.Queued::applicationId)
                .toList();
    }
}
