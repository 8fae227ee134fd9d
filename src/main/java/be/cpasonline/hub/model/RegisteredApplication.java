package be.cpasonline.hub.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * An application with what its registration added: what a mapping works on.
 *
 * @param registration what the hub gave it
 * @param application what the person asked
 */
public record RegisteredApplication(
        @NotNull @Valid Registration registration,
        @NotNull @Valid Application application) {}
