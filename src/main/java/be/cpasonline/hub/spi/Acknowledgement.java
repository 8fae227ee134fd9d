package be.cpasonline.hub.spi;

import java.util.Optional;

/**
 * What a package acknowledged about a delivery.
 *
 * @param stage how far it is there
 * @param theirReference the package's own reference, if it gave one
 */
public record Acknowledgement(Stage stage, Optional<String> theirReference) {

    /** How far a delivery is at the package. */
    public enum Stage {
        /** There to be taken by the package or by a social worker; not taken yet. */
        OFFERED,
        /** Taken and queued there. */
        ACCEPTED,
        /** A case exists. */
        FILED
    }
}
