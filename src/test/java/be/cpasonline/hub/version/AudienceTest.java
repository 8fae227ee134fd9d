package be.cpasonline.hub.version;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.version.Audience.Place;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AudienceTest {
    private static final List<String> CENTRES =
            IntStream.range(11_000, 11_600).mapToObj(String::valueOf).toList();

    @Test
    void aLargerShareOnlyAddsToASmallerOne() {
        List<String> before = List.of();
        for (int share = 0; share <= 100; share++) {
            List<String> now = newer(Audience.NOBODY.sharing(share), "acme");
            assertThat(now).containsAll(before);
            assertThat(now.size()).isCloseTo(CENTRES.size() * share / 100, Offset.offset(40));
            before = now;
        }
        assertThat(before).isEqualTo(CENTRES);
    }

    @Test
    void notTheSameCentresGoFirstWithEveryPackage() {
        Audience tenth = Audience.NOBODY.sharing(10);

        assertThat(newer(tenth, "acme")).isNotEqualTo(newer(tenth, "other"));
    }

    @Test
    void whoWasNamedStaysWhateverTheShare() {
        Audience audience = Audience.NOBODY.naming(Set.of("11000")).keeping(Set.of("11001"));

        assertThat(audience.sharing(0).of("acme", "11000")).isEqualTo(Place.NAMED);
        assertThat(audience.sharing(100).of("acme", "11001")).isEqualTo(Place.KEPT);
        assertThat(audience.sharing(100).everyone()).isFalse();
        assertThat(audience.naming(Set.of("11001")).sharing(100).everyone()).isTrue();
        assertThat(audience.keeping(Set.of("11000")).nobody()).isTrue();
    }

    private static List<String> newer(Audience audience, String packageName) {
        return CENTRES.stream()
                .filter(nis -> audience.of(packageName, nis).newer())
                .toList();
    }
}
