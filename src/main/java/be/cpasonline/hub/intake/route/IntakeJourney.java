package be.cpasonline.hub.intake.route;

import be.cpasonline.hub.intake.Incoming;
import be.cpasonline.hub.register.Registered;
import java.util.Objects;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;

/** Sends an application on its way and waits until it is registered. */
@Component
public class IntakeJourney {
    private static final String BEGIN = "direct:intake";

    private final ProducerTemplate journey;

    IntakeJourney(ProducerTemplate journey) {
        this.journey = journey;
    }

    /**
     * Checks an application and registers it; when it returns, the application is on disk.
     *
     * @throws be.cpasonline.hub.intake.ApplicationRefused with all that is wrong
     * @throws be.cpasonline.hub.register.IdempotencyConflict where the key cannot be used so
     * @throws be.cpasonline.hub.documents.DocumentRefused where a document was attached elsewhere meanwhile
     */
    public Registered submit(Incoming incoming) {
        try {
            return Objects.requireNonNull(journey.requestBody(BEGIN, incoming, Registered.class));
        } catch (CamelExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
