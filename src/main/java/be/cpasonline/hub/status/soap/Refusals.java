package be.cpasonline.hub.status.soap;

import be.cpasonline.hub.platform.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Counts messages that are refused before anything of them is read, and logs why: the caller is told less. */
@Component
class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final MeterRegistry metrics;

    Refusals(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** The same problem, counted. */
    ProblemException counted(String reason, ProblemException problem) {
        metrics.counter("hub.soap.refused", "reason", reason).increment();
        LOG.info("A SOAP message was refused: {}", reason);
        return problem;
    }
}
