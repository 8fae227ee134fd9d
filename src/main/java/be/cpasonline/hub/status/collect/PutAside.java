package be.cpasonline.hub.status.collect;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells the operators of what nobody could take: it lies in a folder that few look into. */
@Component
class PutAside {
    private static final Logger log = LoggerFactory.getLogger(PutAside.class);

    private final MeterRegistry metrics;

    PutAside(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /**
     * Counts it and warns of it. What it is called at the package is left out: that may be anything.
     *
     * @param reason in lines without personal data
     */
    void tell(Source source, String reason) {
        String packageName = source.casePackage().name();
        metrics.counter("hub.statuses.put.aside", "package", packageName).increment();
        log.warn("A report of {} was put aside: {}", packageName, reason.strip().replace("\n", "; "));
    }
}
