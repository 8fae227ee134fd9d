package be.cpasonline.hub.vault;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Tells whether the hub could start again with the master key as it stands at its reference now. Where it could not, the
 * hub goes on with the one in memory, and somebody must know.
 */
@Component("vaultHealthIndicator")
public class VaultHealth implements HealthIndicator {
    private static final Logger log = LoggerFactory.getLogger(VaultHealth.class);

    private final Vault vault;
    private volatile String problem = "";

    VaultHealth(Vault vault, MeterRegistry metrics) {
        this.vault = vault;
        Gauge.builder("hub.vault.usable", () -> problem.isEmpty() ? 1 : 0)
                .description("1 while the master key at its reference fits the database")
                .register(metrics);
    }

    /** Looks; what changes is logged once. */
    public void look() {
        String found = problemNow();
        if (!found.equals(problem)) {
            log.atLevel(found.isEmpty() ? org.slf4j.event.Level.INFO : org.slf4j.event.Level.ERROR)
                    .log(found.isEmpty() ? "The master key fits the database again." : found);
        }
        problem = found;
    }

    @Override
    public Health health() {
        return problem.isEmpty()
                ? Health.up().build()
                : Health.down().withDetail("problem", problem).build();
    }

    private String problemNow() {
        try {
            vault.check();
            return "";
        } catch (VaultException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
