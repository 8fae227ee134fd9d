package be.cpasonline.hub.documents;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells whether the scanner of documents is there: while it is not, no document is taken, and all else goes on. */
@Component("documentScan")
@ConditionalOnProperty("hub.documents.scan.host")
class ScanHealth implements HealthIndicator {
    private final Scanner scanner;

    ScanHealth(Scanner scanner) {
        this.scanner = scanner;
    }

    @Override
    public Health health() {
        try {
            scanner.ping();
            return Health.up().build();
        } catch (ScannerAway e) {
            return Health.down()
                    .withDetail("problem", "The scanner of documents cannot be asked: " + e.getMessage())
                    .build();
        }
    }
}
