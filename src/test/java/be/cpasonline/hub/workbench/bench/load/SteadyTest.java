package be.cpasonline.hub.workbench.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SteadyTest {
    @Test
    void aRateThatCreepsUpIsNotSteady() {
        List<Double> creeping =
                DoubleStream.iterate(100, rate -> rate * 1.02).limit(12).boxed().toList();

        assertThat(Steady.reached(creeping)).isFalse();
    }

    @Test
    void twoGroupsOfWindowsAreNeeded() {
        assertThat(Steady.reached(Collections.nCopies(11, 100.0))).isFalse();
        assertThat(Steady.reached(Collections.nCopies(12, 100.0))).isTrue();
    }

    @Test
    void windowsMayDifferWhereTheirGroupsDoNot() {
        List<Double> uneasy = Stream.generate(() -> Stream.of(80.0, 120.0))
                .limit(6)
                .flatMap(pair -> pair)
                .toList();

        assertThat(Steady.reached(uneasy)).isTrue();
    }
}
