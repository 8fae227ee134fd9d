package be.cpasonline.hub.register;

import be.cpasonline.hub.model.CentreName;
import java.util.UUID;

/**
 * What stands in the register about an application, without its content.
 *
 * @param applicationId the application's id, a UUIDv7
 * @param reference the reference the person was given, as printed
 * @param systemId the system that submitted it
 * @param centre the centre presumed competent
 * @param urgent whether the person says that something cannot wait
 * @param receipt the receipt
 * @param repeated whether the same submission was registered before
 */
public record Registered(
        UUID applicationId,
        String reference,
        String systemId,
        CentreName centre,
        boolean urgent,
        Receipt receipt,
        boolean repeated) {}
