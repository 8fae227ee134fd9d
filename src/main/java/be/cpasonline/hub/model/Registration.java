package be.cpasonline.hub.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the hub gave an application when it registered it.
 *
 * @param applicationId the application's id, a UUIDv7
 * @param reference the reference the person was given, as printed
 * @param submittedAt the instant of submission, in Brussels time
 * @param receivedOn the legal date of reception (organic law of 8 July 1976, art. 58 par. 1, as replaced by the law of
 *     29 February 2024, art. 2)
 * @param hubNumber the gapless number within centre and year of reception, as printed: {@code 2026/000123}
 * @param centre the centre presumed competent
 * @param joinedTo reference of an earlier application of the same person to the same centre; none if there is none
 */
public record Registration(
        @NotNull UUID applicationId,
        @NotNull String reference,
        @NotNull OffsetDateTime submittedAt,
        @NotNull LocalDate receivedOn,
        @NotNull String hubNumber,
        @NotNull @Valid CentreName centre,
        @Nullable String joinedTo) {}
