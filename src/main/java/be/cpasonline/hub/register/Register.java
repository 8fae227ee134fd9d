package be.cpasonline.hub.register;

import be.cpasonline.hub.model.RegisteredApplication;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The durable truth about applications. */
@Service
public class Register {

    /**
     * Registers an application: content, receipt, hub number and whatever listens to {@link ApplicationRegistered},
     * in one transaction. When it returns, all of it is on disk.
     *
     * <p>The same idempotency key of the same system with the same content returns what was registered then.
     *
     * @throws IdempotencyConflict where the key was used with other content, or is being used right now
     */
    public Registered register(Submission submission) {
        throw new IllegalStateException("not yet " + submission);
    }

    /** What was registered under a reference, whatever its case and spacing. */
    public Optional<Registered> find(String reference) {
        throw new IllegalStateException("not yet " + reference);
    }

    /** The application with its content, for a mapping; documents carry what was verified about them. */
    public RegisteredApplication read(UUID applicationId) {
        throw new IllegalStateException("not yet " + applicationId);
    }
}
