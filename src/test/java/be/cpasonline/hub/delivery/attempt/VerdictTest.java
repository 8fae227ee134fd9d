package be.cpasonline.hub.delivery.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.delivery.DeliveryState;
import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.Acknowledgement.Stage;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.FailureKind;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
    private final DeliverySettings settings = new DeliverySettings(
            Duration.ofSeconds(5),
            Duration.ofMinutes(15),
            Duration.ofSeconds(15),
            Duration.ofSeconds(3),
            Duration.ofMinutes(15),
            5,
            8);
    private final Verdict verdict = new Verdict(settings);

    @ParameterizedTest
    @CsvSource({"OFFERED, OFFERED", "ACCEPTED, DELIVERED", "FILED, ACKNOWLEDGED"})
    void anAcknowledgementSaysHowFarItIs(Stage stage, DeliveryState state) {
        var move = verdict.on(new Outcome.Acknowledged(new Acknowledgement(stage, Optional.of("X-1"))), 1, () -> 0);

        assertThat(move.to()).isEqualTo(state);
        assertThat(move.theirReference()).isEqualTo("X-1");
    }

    @ParameterizedTest
    @CsvSource({
        "TRANSIENT, WAITING",
        "UNAVAILABLE, WAITING",
        "UNCERTAIN, UNCERTAIN",
        "REFUSED, HELD",
        "MISCONFIGURED, WAITING",
        "DEFECT, UNCERTAIN"
    })
    void aFailureSaysWhoActsNext(FailureKind kind, DeliveryState state) {
        var move = verdict.on(failed(kind, Optional.empty()), 1, () -> 0);

        assertThat(move.to()).isEqualTo(state);
        assertThat(move.code()).isEqualTo("code");
        assertThat(move.reason()).isEqualTo("A sentence.");
    }

    @Test
    void aDefectThatComesBackIsHeld() {
        assertThat(verdict.on(failed(FailureKind.DEFECT, Optional.empty()), 9, () -> 4)
                        .to())
                .isEqualTo(DeliveryState.HELD);
    }

    @Test
    void theWaitDoublesUpToTheLongestAndHasJitter() {
        assertThat(pauseAfter(1)).isBetween(Duration.ofMillis(2500), Duration.ofSeconds(5));
        assertThat(pauseAfter(4)).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(40));
        assertThat(pauseAfter(500)).isBetween(Duration.ofSeconds(450), Duration.ofMinutes(15));
    }

    @Test
    void whatTheDestinationAsksIsRespectedWhenItIsLonger() {
        var hour = Duration.ofHours(1);
        assertThat(verdict.on(failed(FailureKind.TRANSIENT, Optional.of(hour)), 1, () -> 0)
                        .pause())
                .isEqualTo(hour);
        assertThat(verdict.on(failed(FailureKind.TRANSIENT, Optional.of(Duration.ZERO)), 1, () -> 0)
                        .pause())
                .isGreaterThan(Duration.ofSeconds(2));
    }

    private Duration pauseAfter(int attempt) {
        return verdict.on(failed(FailureKind.TRANSIENT, Optional.empty()), attempt, () -> 0)
                .pause();
    }

    private static Outcome failed(FailureKind kind, Optional<Duration> retryAfter) {
        return new Outcome.Failed(
                new AdapterFailure(kind, "code", "A sentence.", "detail", retryAfter.orElse(null), null));
    }
}
