package be.cpasonline.hub.register.store;

import be.cpasonline.hub.vault.WrappedKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An application about to stand in the register.
 *
 * @param id the application's id
 * @param reference the reference, as it is looked up
 * @param systemId the system that submitted it
 * @param municipalityNis the municipality that led to the centre
 * @param counter the counter of the centre, as it stands after this application
 * @param receivedOn the legal date of reception
 * @param nissHash keyed hash of the person's number
 * @param joinSince an earlier application of the person to the centre is linked if it was submitted since
 * @param urgent whether the person says that something cannot wait
 * @param key the wrapped key of content and receipt
 * @param content the encrypted application
 * @param receipt the encrypted receipt
 * @param seal the seal
 */
public record NewRow(
        UUID id,
        String reference,
        String systemId,
        String municipalityNis,
        Counter counter,
        LocalDate receivedOn,
        byte[] nissHash,
        Instant joinSince,
        boolean urgent,
        WrappedKey key,
        byte[] content,
        byte[] receipt,
        byte[] seal) {}
