package be.cpasonline.hub.delivery.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.cpasonline.hub.delivery.DeliveryState;
import be.cpasonline.hub.delivery.DeliveryView;
import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.Acknowledgement.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeliveryStoreTest {
    private static final Move FILED =
            Move.acknowledged(DeliveryState.ACKNOWLEDGED, new Acknowledgement(Stage.FILED, Optional.of("CAR-1")));
    private static final AttemptEnd ENDED = new AttemptEnd("acknowledged", null, null, null);

    private static final Move TAKEN =
            Move.acknowledged(DeliveryState.DELIVERED, new Acknowledgement(Stage.ACCEPTED, Optional.of("CAR-1")));

    private final DeliveryTable table = new DeliveryTable();
    private final AnswerStore answers = new AnswerStore(table.jdbc);

    @Test
    void goesTheWholeWayAndRemembersIt() {
        var delivery = table.waiting("21004");

        assertThat(table.store.next(delivery.applicationId()))
                .map(NextDelivery::id)
                .contains(delivery.id());
        assertThat(table.claim(delivery, 1)).isTrue();
        assertThat(table.store.conclude(delivery.id(), 1, ENDED, FILED)).isTrue();

        DeliveryView view = table.views.of(delivery.applicationId()).getLast();
        assertThat(view.state()).isEqualTo(DeliveryState.ACKNOWLEDGED);
        assertThat(view.acknowledgement()).contains(new DeliveryView.Acknowledged("FILED", Optional.of("CAR-1")));
        assertThat(view.destination()).contains(new DeliveryView.Destination("carillon", "rest"));
        assertThat(view.history())
                .extracting(DeliveryView.Step::state)
                .containsExactly(DeliveryState.WAITING, DeliveryState.SENDING, DeliveryState.ACKNOWLEDGED);
    }

    @Test
    void theFirstOfACentreIsTheOldestThatIsDueAndUrgentOnesComeBeforeIt() {
        var other = table.waiting("44021");
        var oldest = table.waiting("21004");
        var later = table.waiting("21004");
        assertThat(table.store.first("21004", later.applicationId())).contains(oldest.applicationId());

        var urgent = table.urgent("21004");
        assertThat(table.store.first("21004", later.applicationId())).contains(urgent.applicationId());

        table.claim(urgent, 1);
        table.store.putOff(oldest.id(), "busy", "Busy.", Duration.ofMinutes(5));
        assertThat(table.store.first("21004", later.applicationId())).contains(later.applicationId());
        assertThat(table.store.first("44021", other.applicationId())).contains(other.applicationId());
        assertThat(table.store.first("62063", other.applicationId())).isEmpty();
    }

    @Test
    void whoseOutcomeIsNotKnownHasItFoundOutBeforeAnyOtherGoes() {
        var uncertain = table.waiting("21004");
        table.waiting("21004");
        table.claim(uncertain, 1);
        table.store.conclude(
                uncertain.id(),
                1,
                new AttemptEnd("uncertain", "noAnswer", "No answer.", null),
                Move.because(DeliveryState.UNCERTAIN, "noAnswer", "No answer.", Duration.ZERO));

        assertThat(table.store.first("21004", uncertain.applicationId())).isEmpty();
    }

    @Test
    void onlyOneOfManyMaySend() throws Exception {
        var delivery = table.waiting("21004");
        List<Callable<Boolean>> claims = IntStream.range(0, 16)
                .<Callable<Boolean>>mapToObj(each -> () -> table.claim(delivery, 1))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long won = 0;
            for (var claim : threads.invokeAll(claims)) {
                won += claim.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
        assertThat(attempts(delivery)).isEqualTo(1);
    }

    @Test
    void whatIsBeingSentIsNobodyElsesTurn() {
        var delivery = table.waiting("21004");
        table.claim(delivery, 1);

        assertThat(table.store.next(delivery.applicationId())).isEmpty();
        assertThat(table.claim(delivery, 2)).isFalse();
    }

    @Test
    void whatIsNotDueIsNotNext() {
        var delivery = table.waiting("21004");
        table.claim(delivery, 1);
        table.store.conclude(
                delivery.id(),
                1,
                new AttemptEnd("transient", "busy", "Busy.", "503"),
                Move.because(DeliveryState.WAITING, "busy", "Busy.", Duration.ofMinutes(5)));

        assertThat(table.store.next(delivery.applicationId())).isEmpty();
        DeliveryView view = table.views.of(delivery.applicationId()).getLast();
        assertThat(view.nextAttemptAt()).isPresent();
        assertThat(view.reason()).contains(new DeliveryView.Reason("busy", "Busy."));
    }

    @Test
    void aLeaseThatNobodyRenewsMakesTheOutcomeUncertain() {
        var delivery = table.waiting("21004");
        table.claim(delivery, 1);
        assertThat(table.store.abandon("gone")).isZero();

        table.expireLeases();

        assertThat(table.store.abandon("gone")).isEqualTo(1);
        assertThat(table.state(delivery)).isEqualTo(DeliveryState.UNCERTAIN);
        assertThat(table.store.next(delivery.applicationId())).hasValueSatisfying(next -> {
            assertThat(next.id()).isEqualTo(delivery.id());
            assertThat(next.waits()).isFalse();
        });
    }

    @Test
    void aRenewedLeaseIsKept() {
        var delivery = table.waiting("21004");
        table.claim(delivery, 1);
        table.expireLeases();

        table.store.renew(DeliveryTable.OWNER, List.of(delivery.id()), DeliveryTable.LEASE);

        assertThat(table.store.abandon("gone")).isZero();
    }

    @Test
    void anAcknowledgementThatComesLateStillCounts() {
        var delivery = table.waiting("21004");
        table.claim(delivery, 1);
        table.expireLeases();
        table.store.abandon("gone");

        assertThat(table.store.conclude(delivery.id(), 1, ENDED, FILED)).isTrue();
        assertThat(table.state(delivery)).isEqualTo(DeliveryState.ACKNOWLEDGED);
    }

    @Test
    void anAcknowledgementAnswersWhatWasHeldForWantOfOne() {
        var delivery = table.waiting("21004");
        table.claim(delivery, 1);
        table.expireLeases();
        table.store.abandon("gone");
        table.store.move(
                delivery.id(),
                DeliveryState.UNCERTAIN,
                Move.because(DeliveryState.HELD, "outcomeUnknown", "Look there.", Duration.ZERO));

        assertThat(table.store.conclude(delivery.id(), 1, ENDED, FILED)).isTrue();
    }

    @Test
    void whatBouncesBeforeOrAfterItsTryEndedIsHeld() {
        var before = table.waiting("21004");
        table.claim(before, 1);
        answers.bounce(before.id(), "E9");
        assertThat(table.store.conclude(before.id(), 1, ENDED, TAKEN)).isFalse();

        var after = table.waiting("21004");
        table.claim(after, 1);
        assertThat(table.store.conclude(after.id(), 1, ENDED, TAKEN)).isTrue();
        answers.bounce(after.id(), "E9");

        assertThat(List.of(before, after))
                .allSatisfy(delivery -> assertThat(table.views
                                .of(delivery.applicationId())
                                .getLast()
                                .reason())
                        .contains(new DeliveryView.Reason("bounced", "E9")));
    }

    @Test
    void whatBouncesBeforeItIsSentOnceMoreIsHeldAndNotWhatNeverWasSent() {
        var tried = table.waiting("21004");
        var untouched = table.waiting("21004");
        table.claim(tried, 1);
        table.store.conclude(
                tried.id(),
                1,
                new AttemptEnd("transient", "busy", "Busy.", "503"),
                Move.because(DeliveryState.WAITING, "busy", "Busy.", Duration.ofMinutes(5)));

        answers.bounce(tried.id(), "E9");
        answers.bounce(untouched.id(), "E9");

        assertThat(table.state(tried)).isEqualTo(DeliveryState.HELD);
        assertThat(table.state(untouched)).isEqualTo(DeliveryState.WAITING);
    }

    @Test
    void aFailureThatComesLateLeavesOnlyItsEvidence() {
        var delivery = table.waiting("21004");
        table.claim(delivery, 1);
        table.expireLeases();
        table.store.abandon("gone");

        boolean moved = table.store.conclude(
                delivery.id(),
                1,
                new AttemptEnd("refused", "E1", "No.", "422"),
                Move.because(DeliveryState.HELD, "E1", "No.", Duration.ZERO));

        assertThat(moved).isFalse();
        assertThat(table.state(delivery)).isEqualTo(DeliveryState.UNCERTAIN);
        assertThat(table.jdbc
                        .sql("select outcome from delivery_attempt where delivery_id = :id")
                        .param("id", delivery.id())
                        .query(String.class)
                        .single())
                .isEqualTo("refused");
    }

    @Test
    void movesOutsideTheTableAreRefused() {
        var delivery = table.waiting("21004");

        assertThatThrownBy(() -> table.store.move(
                        delivery.id(),
                        DeliveryState.ACKNOWLEDGED,
                        Move.because(DeliveryState.WAITING, "x", "x", Duration.ZERO)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatWasHeldForWantOfConfigurationIsReleasedAndNothingElse() {
        var unconfigured = table.held("21004", "centreNotConfigured");
        var refused = table.held("21004", "E104");
        var elsewhere = table.held("11002", "centreNotConfigured");

        assertThat(table.store.release(List.of("21004"), List.of("centreNotConfigured")))
                .isEqualTo(1);

        assertThat(table.state(unconfigured)).isEqualTo(DeliveryState.WAITING);
        assertThat(table.state(refused)).isEqualTo(DeliveryState.HELD);
        assertThat(table.state(elsewhere)).isEqualTo(DeliveryState.HELD);
    }

    @Test
    void finishedStepsAreRemembered() {
        var delivery = table.waiting("21004");
        table.store.remember(delivery.id(), "create", "CAR-1");

        assertThat(table.store.step(delivery.id(), "create")).contains("CAR-1");
        assertThat(table.store.step(delivery.id(), "close")).isEmpty();
    }

    @Test
    void countsWhatIsStillToBeDone() {
        table.waiting("21004");
        table.waiting("21004");
        table.held("21004", "E104");

        var backlog = table.views.backlog();

        assertThat(backlog.counts())
                .containsEntry(DeliveryState.WAITING, 2L)
                .containsEntry(DeliveryState.HELD, 1L)
                .hasSize(2);
        assertThat(backlog.oldestWaitingSeconds()).isGreaterThan(0);
    }

    private int attempts(NewDelivery delivery) {
        return table.jdbc
                .sql("select count(*) from delivery_attempt where delivery_id = :id")
                .param("id", delivery.id())
                .query(Integer.class)
                .single();
    }
}
