package be.cpasonline.hub.model;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That the person withdrew an application.
 *
 * @param id a UUIDv7
 * @param submittedAt the instant of submission, in Brussels time
 * @param receivedOn the legal date of reception of the withdrawal
 * @param reason what the person says of it; nobody has to say anything
 */
public record Withdrawal(
        @NotNull UUID id,
        @NotNull OffsetDateTime submittedAt,
        @NotNull LocalDate receivedOn,
        @Size(max = 1000) @Nullable String reason) {}
