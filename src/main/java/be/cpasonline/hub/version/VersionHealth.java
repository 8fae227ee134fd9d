package be.cpasonline.hub.version;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.TreeMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells what on this instance's disk was refused. The hub works on with what is in force: it is no reason to be down. */
@Component("configurationHealthIndicator")
class VersionHealth implements HealthIndicator {
    private final InForce inForce;

    VersionHealth(InForce inForce, MeterRegistry metrics) {
        this.inForce = inForce;
        Gauge.builder(
                        "hub.configuration.refused",
                        inForce,
                        versions -> versions.refused().size())
                .description("Folders and files on this instance's disk that cannot come into force")
                .register(metrics);
    }

    @Override
    public Health health() {
        var refused = new TreeMap<String, String>();
        inForce.refused().forEach((subject, why) -> refused.put(subject.path(), why.problem()));
        return Health.up()
                .withDetail("inForce", inForce.all().size())
                .withDetail("refused", refused)
                .build();
    }
}
