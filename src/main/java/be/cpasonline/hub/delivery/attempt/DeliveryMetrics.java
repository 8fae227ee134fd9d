package be.cpasonline.hub.delivery.attempt;

import be.cpasonline.hub.delivery.store.Move;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Series about tries. */
@Component
class DeliveryMetrics {
    private final MeterRegistry registry;
    private final Clock clock;

    DeliveryMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    void ended(OpenDelivery delivery, Outcome outcome, Move move) {
        registry.counter(
                        "hub.delivery.attempts",
                        "package",
                        delivery.casePackage().name(),
                        "outcome",
                        outcome.word())
                .increment();
        if (outcome instanceof Outcome.Acknowledged) {
            Timer.builder("hub.delivery.time")
                    .description("from submission until the package took the application")
                    .tag("package", delivery.casePackage().name())
                    .tag("state", move.to().word())
                    .publishPercentileHistogram()
                    .register(registry)
                    .record(Duration.between(
                            delivery.application().registration().submittedAt().toInstant(), clock.instant()));
        }
    }
}
