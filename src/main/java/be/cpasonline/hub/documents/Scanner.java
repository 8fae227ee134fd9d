package be.cpasonline.hub.documents;

import be.cpasonline.hub.documents.DocumentRefused.Reason;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has documents scanned for malware, where the installation says by whom. What cannot be scanned is not taken. */
@Component
class Scanner {
    private static final Logger log = LoggerFactory.getLogger(Scanner.class);

    private final Optional<Clamd> clamd;
    private final MeterRegistry metrics;

    Scanner(DocumentSettings settings, MeterRegistry metrics) {
        this.clamd = Optional.ofNullable(settings.scan().host())
                .filter(host -> !host.isBlank())
                .map(host -> new Clamd(host, settings.scan()));
        this.metrics = metrics;
    }

    boolean configured() {
        return clamd.isPresent();
    }

    /**
     * Looks at a document.
     *
     * @throws DocumentRefused where there is malware in it, or the scanner cannot be asked
     * @throws IOException where the content cannot be read
     */
    void scan(UUID id, InputStream content) throws IOException {
        if (clamd.isPresent() && !isClean(clamd.get(), id, content)) {
            count("infected");
            log.atWarn().addKeyValue("documentId", id).log("The scanner found malware in a document: it is not taken");
            throw new DocumentRefused(id, Reason.INFECTED);
        }
    }

    /**
     * Looks whether the scanner is there.
     *
     * @throws ScannerAway where it is not
     */
    void ping() throws ScannerAway {
        if (clamd.isPresent()) {
            clamd.get().ping();
        }
    }

    private boolean isClean(Clamd scanner, UUID id, InputStream content) throws IOException {
        try {
            boolean clean = scanner.isClean(content);
            if (clean) {
                count("clean");
            }
            return clean;
        } catch (ScannerAway e) {
            count("away");
            log.atWarn()
                    .addKeyValue("documentId", id)
                    .log("The scanner of documents cannot be asked, so none is taken: {}", e.getMessage());
            throw new DocumentRefused(id, Reason.NOT_SCANNED);
        }
    }

    private void count(String outcome) {
        metrics.counter("hub.documents.scans", "outcome", outcome).increment();
    }
}
