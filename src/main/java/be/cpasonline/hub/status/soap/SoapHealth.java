package be.cpasonline.hub.status.soap;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells whether the status service over SOAP is offered, and why not; it never takes readiness with it. */
@Component("soapHealthIndicator")
class SoapHealth implements HealthIndicator {
    private final SoapSettings settings;
    private final HubKey key;
    private final Clock clock;

    SoapHealth(SoapSettings settings, HubKey key, Clock clock) {
        this.settings = settings;
        this.key = key;
        this.clock = clock;
    }

    @Override
    public Health health() {
        return key.certificate().map(this::until).orElseGet(this::notOffered);
    }

    private Health until(X509Certificate certificate) {
        Instant end = certificate.getNotAfter().toInstant();
        return (end.isAfter(clock.instant()) ? Health.up() : Health.down())
                .withDetail("offered", true)
                .withDetail("certificateGoodUntil", end.toString())
                .build();
    }

    /** Nothing is wrong with a hub that was not set up for it. */
    private Health notOffered() {
        return (HubKey.isWanted(settings) ? Health.down() : Health.up())
                .withDetail("offered", false)
                .withDetail("problem", key.problem())
                .build();
    }
}
