package be.cpasonline.hub.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * An application with what its registration added, and with what followed it where that is handed over: what a mapping
 * works on.
 *
 * @param registration what the hub gave it
 * @param application what the person asked
 * @param addition what the person added, where an addition is handed over
 * @param withdrawal that the person withdrew it, where a withdrawal is handed over
 */
public record RegisteredApplication(
        @NotNull @Valid Registration registration,
        @NotNull @Valid Application application,
        @Valid @Nullable Addition addition,
        @Valid @Nullable Withdrawal withdrawal) {

    /** The application itself. */
    public RegisteredApplication(Registration registration, Application application) {
        this(registration, application, null, null);
    }

    /** The same application with an addition to it. */
    public RegisteredApplication with(Addition added) {
        return new RegisteredApplication(registration, application, added, null);
    }

    /** The same application with its withdrawal. */
    public RegisteredApplication with(Withdrawal withdrawn) {
        return new RegisteredApplication(registration, application, null, withdrawn);
    }
}
