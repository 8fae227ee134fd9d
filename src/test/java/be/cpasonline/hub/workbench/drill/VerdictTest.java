package be.cpasonline.hub.workbench.drill;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.workbench.drill.PackageLook.Found;
import be.cpasonline.hub.workbench.drill.RegisterLook.Entry;
import be.cpasonline.hub.workbench.packages.Dossier;
import be.cpasonline.hub.workbench.packages.SimulatedPackage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The comparison sees each way in which the promise can be broken. */
class VerdictTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void whatArrivedOnceIsGood() {
        Verdict verdict = Verdict.of(
                List.of(receipt("1"), receipt("2")),
                List.of(entry("1", "acknowledged"), entry("2", "delivered")),
                List.of(dossier("delivery-1", 1), dossier("delivery-2", 1)));

        assertThat(verdict.good()).isTrue();
        assertThat(verdict.accepted()).isEqualTo(2);
        assertThat(verdict.deliveredOnce()).isEqualTo(2);
        assertThat(verdict.findings()).isEmpty();
    }

    @Test
    void whatHasAReceiptAndIsNotInTheRegisterIsLost() {
        Verdict verdict = Verdict.of(List.of(receipt("1")), List.of(), List.of());

        assertThat(verdict.good()).isFalse();
        assertThat(verdict.lost()).isEqualTo(1);
        assertThat(verdict.findings()).singleElement().asString().contains("key-1", "reference-1", "lost");
    }

    @Test
    void whatHasNoDeliveryIsNotExplained() {
        Verdict verdict = Verdict.of(
                List.of(receipt("1")),
                List.of(new Entry("reference-1", "key-1", "", "none", "", Optional.empty())),
                List.of());

        assertThat(verdict.stuck()).isEqualTo(1);
        assertThat(verdict.good()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"acknowledged", "delivered"})
    void whatTheHubSaysIsThereAndThePackageDoesNotHaveIsLost(String state) {
        Verdict verdict = Verdict.of(List.of(receipt("1")), List.of(entry("1", state)), List.of());

        assertThat(verdict.lost()).isEqualTo(1);
        assertThat(verdict.good()).isFalse();
    }

    @Test
    void whatIsAtAnotherPackageIsLost() {
        Verdict verdict = Verdict.of(
                List.of(receipt("1")),
                List.of(entry("1", "acknowledged")),
                List.of(new Found(SimulatedPackage.PIVERT, new Dossier("delivery-1", "number", 0, 1))));

        assertThat(verdict.lost()).isEqualTo(1);
        assertThat(verdict.good()).isFalse();
    }

    @Test
    void twoSendersWithOneRegistrationLostOne() {
        Receipt other = new Receipt("key-2", "reference-1", SimulatedPackage.CARILLON, 1, NOON, Duration.ofSeconds(1));
        Verdict verdict = Verdict.of(
                List.of(receipt("1"), other), List.of(entry("1", "acknowledged")), List.of(dossier("delivery-1", 1)));

        assertThat(verdict.lost()).isEqualTo(1);
        assertThat(verdict.good()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"waiting", "sending", "uncertain", "offered", "withdrawn"})
    void whatIsNotFinishedIsStuck(String state) {
        Verdict verdict = Verdict.of(List.of(receipt("1")), List.of(entry("1", state)), List.of());

        assertThat(verdict.stuck()).isEqualTo(1);
        assertThat(verdict.good()).isFalse();
        assertThat(verdict.findings()).singleElement().asString().contains("stuck", state);
    }

    @Test
    void whatIsHeldWithoutAReasonIsStuck() {
        Verdict verdict = Verdict.of(List.of(receipt("1")), List.of(entry("1", "held")), List.of());

        assertThat(verdict.stuck()).isEqualTo(1);
        assertThat(verdict.good()).isFalse();
    }

    @Test
    void whatIsHeldWithAReasonIsExplainedAndSaysWhetherThePackageHasIt() {
        Verdict verdict = Verdict.of(
                List.of(receipt("1"), receipt("2")), List.of(held("1"), held("2")), List.of(dossier("delivery-2", 1)));

        assertThat(verdict.good()).isTrue();
        assertThat(verdict.held())
                .containsOnlyKeys(
                        "outcomeUnknown, Carillon, has no dossier", "outcomeUnknown, Carillon, has a dossier");
    }

    @Test
    void theSameKeyTwiceAtAPackageThatKnewItIsCountedAndGood() {
        Verdict verdict = Verdict.of(
                List.of(receipt("1")), List.of(entry("1", "acknowledged")), List.of(dossier("delivery-1", 2)));

        assertThat(verdict.good()).isTrue();
        assertThat(verdict.replayed()).isEqualTo(1);
        assertThat(verdict.deliveredOnce()).isEqualTo(1);
    }

    @Test
    void theSameKeyTwiceAtAPackageThatDidNotKnowItIsADouble() {
        Verdict verdict = Verdict.of(
                List.of(receipt("1")),
                List.of(entry("1", "acknowledged")),
                List.of(dossier("delivery-1", 1), dossier("delivery-1#2", 1)));

        assertThat(verdict.doubled()).isEqualTo(1);
        assertThat(verdict.good()).isFalse();
    }

    @Test
    void twoDeliveriesOfOneApplicationThatBothArrivedAreADouble() {
        Verdict verdict = Verdict.of(
                List.of(receipt("1")),
                List.of(
                        new Entry("reference-1", "key-1", "delivery-0", "replaced", "", Optional.empty()),
                        entry("1", "acknowledged")),
                List.of(dossier("delivery-0", 1), dossier("delivery-1", 1)));

        assertThat(verdict.doubled()).isEqualTo(1);
        assertThat(verdict.good()).isFalse();
    }

    @Test
    void aDoubleIsOneEvenWhereTheHubHoldsIt() {
        Verdict verdict = Verdict.of(
                List.of(receipt("1")),
                List.of(held("1")),
                List.of(dossier("delivery-1", 1), dossier("delivery-1#2", 1)));

        assertThat(verdict.doubled()).isEqualTo(1);
        assertThat(verdict.good()).isFalse();
    }

    @Test
    void whatIsRegisteredTwiceIsFound() {
        Verdict verdict = Verdict.of(
                List.of(receipt("1")),
                List.of(entry("1", "acknowledged"), entry("2", "acknowledged")),
                List.of(dossier("delivery-1", 1), dossier("delivery-2", 1)));

        assertThat(verdict.strays()).isEqualTo(1);
        assertThat(verdict.good()).isFalse();
    }

    @Test
    void aDossierOfNoDeliveryIsFound() {
        Verdict verdict = Verdict.of(
                List.of(receipt("1")),
                List.of(entry("1", "acknowledged")),
                List.of(dossier("delivery-1", 1), dossier("delivery-9", 1)));

        assertThat(verdict.strays()).isEqualTo(1);
        assertThat(verdict.good()).isFalse();
    }

    private static Receipt receipt(String name) {
        return new Receipt(
                "key-" + name, "reference-" + name, SimulatedPackage.CARILLON, 1, NOON, Duration.ofSeconds(1));
    }

    private static Entry entry(String name, String state) {
        return new Entry("reference-" + name, "key-" + name, "delivery-" + name, state, "", Optional.of(NOON));
    }

    private static Entry held(String name) {
        return new Entry(
                "reference-" + name, "key-" + name, "delivery-" + name, "held", "outcomeUnknown", Optional.empty());
    }

    private static Found dossier(String key, int timesReceived) {
        return new Found(SimulatedPackage.CARILLON, new Dossier(key, "number of " + key, 0, timesReceived));
    }
}
