package be.cpasonline.hub.workbench.drill;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.workbench.drill.DrillPlan.Planned;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DrillPlanTest {
    @Test
    void theSameSeedKillsTheSameAtTheSameMoments() {
        assertThat(plan(7, 12, Set.of()).schedule())
                .isEqualTo(plan(7, 12, Set.of()).schedule());
        assertThat(plan(7, 12, Set.of()).schedule())
                .isNotEqualTo(plan(8, 12, Set.of()).schedule());
    }

    @Test
    void everyPartIsKilledAsOftenAsTheOthersWhileApplicationsCome() {
        List<Planned> schedule = plan(7, 12, Set.of()).schedule();

        assertThat(schedule).hasSize(12).isSortedAccordingTo(java.util.Comparator.comparingLong(Planned::atMillis));
        for (Target target : Target.values()) {
            assertThat(schedule).filteredOn(kill -> kill.target() == target).hasSize(4);
        }
        assertThat(schedule).allSatisfy(kill -> assertThat(kill.atMillis()).isBetween(1L, 10_000L));
    }

    @Test
    void whatIsSparedIsNotKilled() {
        assertThat(plan(7, 9, Set.of(Target.BROKER, Target.DATABASE)).schedule())
                .hasSize(9)
                .allSatisfy(kill -> assertThat(kill.target()).isEqualTo(Target.HUB));
        assertThat(plan(7, 9, Set.of(Target.values())).schedule()).isEmpty();
    }

    /** One hundred applications within ten seconds, to two hubs. */
    private static DrillPlan plan(long seed, int kills, Set<Target> spared) {
        return new DrillPlan(100, 10, kills, 2, spared, seed);
    }
}
