package be.cpasonline.hub.workbench.drill;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.workbench.drill.RegisterLook.Entry;
import be.cpasonline.hub.workbench.packages.SimulatedPackage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecoveryTest {
    private static final Instant KILLED = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void whatWasAcceptedBeforeTheKillProvesNothing() {
        Recovery hub = recoveries(
                        List.of(receipt("before", -1), receipt("after", 4), receipt("later", 5)),
                        List.of(entry("before", 1), entry("after", 9), entry("later", 7)))
                .getFirst();

        assertThat(hub.kills()).isEqualTo(1);
        assertThat(hub.servedAgain().longest()).isEqualTo(3);
        assertThat(hub.wholeWay().longest()).isEqualTo(7);
    }

    @Test
    void nothingDeliveredAfterwardsIsNoRecovery() {
        Recovery hub = recoveries(List.of(receipt("before", -1)), List.of(entry("before", 1)))
                .getFirst();

        assertThat(hub.wholeWay().count()).isZero();
        assertThat(hub.wholeWay().longestText()).isEqualTo("-");
    }

    @Test
    void partsThatWereSparedAreNamedToo() {
        assertThat(recoveries(List.of(), List.of()))
                .extracting(Recovery::target, Recovery::kills)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Target.HUB, 1),
                        org.assertj.core.groups.Tuple.tuple(Target.BROKER, 0),
                        org.assertj.core.groups.Tuple.tuple(Target.DATABASE, 0));
    }

    @Test
    void aSpreadIsOfWholeShares() {
        Spread spread = Spread.of(List.of(4.0, 1.0, 3.0, 2.0));

        assertThat(spread).isEqualTo(new Spread(4, 2.0, 4.0, 4.0));
    }

    private static List<Recovery> recoveries(List<Receipt> receipts, List<Entry> register) {
        Kill kill = new Kill(KILLED, Target.HUB, "hub 1", Duration.ofSeconds(1), Duration.ofSeconds(3));
        return Recovery.of(List.of(kill), receipts, register);
    }

    private static Receipt receipt(String name, int seconds) {
        return new Receipt(
                "key-" + name, name, SimulatedPackage.CARILLON, 1, KILLED.plusSeconds(seconds), Duration.ofSeconds(1));
    }

    private static Entry entry(String name, int settledAfter) {
        return new Entry(name, "key-" + name, name, "acknowledged", "", Optional.of(KILLED.plusSeconds(settledAfter)));
    }
}
