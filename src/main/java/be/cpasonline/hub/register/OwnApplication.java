package be.cpasonline.hub.register;

import be.cpasonline.hub.model.CentreName;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An application as its person finds it again, without what was said in it.
 *
 * @param applicationId the application's id
 * @param reference the reference the person was given, as printed
 * @param centre the centre it was registered for
 * @param submittedAt the instant of submission, in Brussels time
 * @param receivedOn the legal date of reception
 * @param forgotten whether what was said in it is forgotten
 */
public record OwnApplication(
        UUID applicationId,
        String reference,
        CentreName centre,
        OffsetDateTime submittedAt,
        LocalDate receivedOn,
        boolean forgotten) {}
