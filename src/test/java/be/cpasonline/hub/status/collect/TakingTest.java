package be.cpasonline.hub.status.collect;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.adapter.CasePackages;
import be.cpasonline.hub.testing.CallsTheInterface;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What a package leaves and the hub cannot take is told to the operators. */
@ExtendWith(OutputCaptureExtension.class)
class TakingTest extends CallsTheInterface {
    @Autowired
    private Taking taking;

    @Autowired
    private CasePackages packages;

    @Autowired
    private MeterRegistry metrics;

    @Test
    void whatIsRefusedIsCountedAndWarnedOfWithoutItsName(CapturedOutput output) {
        var source = new Source(packages.find("carillon").orElseThrow(), Map.of(), Set.of());
        double before = putAside();

        assertThat(taking.of(source).take("of-Jane-Doe.json", "{}".getBytes(StandardCharsets.UTF_8)))
                .hasValueSatisfying(reason -> assertThat(reason).startsWith("/about"));
        taking.of(source).putAside("it is too long\n");

        assertThat(putAside()).isEqualTo(before + 2);
        assertThat(output.getAll())
                .contains(
                        "A report of carillon was put aside: /about",
                        "A report of carillon was put aside: it is too long")
                .doesNotContain("Jane");
    }

    private double putAside() {
        return metrics.counter("hub.statuses.put.aside", "package", "carillon").count();
    }
}
