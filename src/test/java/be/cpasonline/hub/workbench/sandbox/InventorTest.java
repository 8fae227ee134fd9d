package be.cpasonline.hub.workbench.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InventorTest {
    private static final int MANY = 200;

    @Test
    void theSameSeedInventsTheSameApplications() {
        assertThat(invented(7)).isEqualTo(invented(7)).isNotEqualTo(invented(8));
    }

    @Test
    void nobodyInThemExists() {
        assertThat(invented(1))
                .hasSize(MANY)
                .allSatisfy(json -> assertThat(json).containsPattern("\"niss\":\"\\d{6}99[78]\\d{2}\""));
    }

    @Test
    void someHaveDocumentsWhereThePackageTakesThem() {
        Inventor with = new Inventor(1, true);
        assertThat(Stream.generate(with::next).limit(MANY))
                .anySatisfy(one -> assertThat(one.application().attachments()).isNotEmpty())
                .anySatisfy(one -> assertThat(one.application().attachments()).isEmpty());
    }

    @Test
    void aPaceIsReadAsItIsWritten() {
        assertThat(Pace.of("6/min").flatMap(Pace::between)).hasValue(Duration.ofSeconds(10));
        assertThat(Pace.of("2/s").map(Pace::toString)).hasValue("2/s");
        assertThat(Pace.of("0").flatMap(Pace::between)).isEmpty();
        assertThat(Stream.of("", "6", "6/day", "-1/s", "21/s").map(Pace::of)).allMatch(Optional::isEmpty);
    }

    private static List<String> invented(long seed) {
        Inventor inventor = new Inventor(seed, false);
        return Stream.generate(inventor::next)
                .limit(MANY)
                .map(one -> one.application().json().toString())
                .toList();
    }
}
