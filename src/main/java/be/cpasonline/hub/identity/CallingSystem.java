package be.cpasonline.hub.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;

/**
 * A system that calls the hub, as {@code config/systems/NAME.yaml} registers it.
 *
 * @param id the file's name
 * @param title for people
 * @param permissions what it may do
 * @param centres ids of the centres it may act for; {@code *} for all
 */
public record CallingSystem(String id, String title, Set<Permission> permissions, Set<String> centres) {

    public CallingSystem {
        permissions = Set.copyOf(permissions);
        centres = Set.copyOf(centres);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    public boolean actsFor(String centreId) {
        return centres.contains("*") || centres.contains(centreId);
    }

    /** What a system can be allowed to do. */
    public enum Permission {
        @JsonProperty("submitApplications")
        SUBMIT_APPLICATIONS,
        @JsonProperty("readApplications")
        READ_APPLICATIONS,
        @JsonProperty("readRegister")
        READ_REGISTER,
        /** Tell what became of deliveries and cases, as a package does. */
        @JsonProperty("reportStatuses")
        REPORT_STATUSES,
        /** Fetch deliveries that lie ready, and acknowledge them, as a package does. */
        @JsonProperty("fetchDeliveries")
        FETCH_DELIVERIES,
        /** See what became of deliveries, and why something waits. */
        @JsonProperty("readDeliveries")
        READ_DELIVERIES,
        /** Act as the operator: send again, confirm, re-route. */
        @JsonProperty("operate")
        OPERATE
    }
}
