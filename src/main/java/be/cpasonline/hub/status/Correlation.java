package be.cpasonline.hub.status;

import be.cpasonline.hub.status.ReportRefused.Reason;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Finds what a report is about, and refuses what the system may not say about it. */
@Component
@EnableConfigurationProperties(StatusSettings.class)
class Correlation {
    private final DeliveryLookup deliveries;
    private final StatusSettings settings;
    private final Clock clock;

    Correlation(DeliveryLookup deliveries, StatusSettings settings, Clock clock) {
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
    }

    /** The delivery; of a centre that the system does not act for it says the same as of one that does not exist. */
    Correlated correlate(Submission submission) {
        Report report = submission.report();
        Correlated found = report.deliveryId() == null
                ? byReference(submission)
                : Optional.ofNullable(report.deliveryId())
                        .flatMap(deliveries::byId)
                        .filter(delivery -> submission.actsFor().test(delivery.centreId()))
                        .orElseThrow(() -> new ReportRefused(Reason.DELIVERY_UNKNOWN));
        Instant at = report.at().toInstant();
        if (at.isAfter(clock.instant().plus(settings.clockSkew()))) {
            throw new ReportRefused(Reason.IN_THE_FUTURE);
        }
        if (at.isBefore(found.begunAt().toInstant().minus(settings.clockSkew()))) {
            throw new ReportRefused(Reason.BEFORE_DELIVERY);
        }
        return found;
    }

    private Correlated byReference(Submission submission) {
        List<Correlated> found = Optional.ofNullable(submission.report().reference()).stream()
                .flatMap(reference -> deliveries.byReference(reference).stream())
                .filter(delivery -> submission.actsFor().test(delivery.centreId()))
                .toList();
        return switch (found.size()) {
            case 0 -> throw new ReportRefused(Reason.REFERENCE_UNKNOWN);
            case 1 -> found.getFirst();
            default -> throw new ReportRefused(Reason.REFERENCE_AMBIGUOUS);
        };
    }
}
