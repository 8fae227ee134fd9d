package be.cpasonline.hub.identity;

import be.cpasonline.hub.identity.CallingSystem.Permission;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * What {@code config/systems/NAME.yaml} says.
 *
 * @param title the system's name, for people
 * @param clients its OAuth client ids: one, or two while its credentials are being replaced; none where it only signs
 * @param certificates the certificates it signs SOAP messages with: one, or two while it is being replaced; each in PEM,
 *     or where it stands ({@code file:PATH}, {@code env:NAME})
 * @param permissions what it may do
 * @param centres ids of the centres it may act for, or {@code "*"} for all
 */
record SystemFile(
        @NotBlank @Size(max = 200) String title,

        @Size(max = 2, message = "must be one client id, or two") Set<@NotBlank String> clients,

        @Size(max = 2, message = "must be one certificate, or two") Set<@NotBlank String> certificates,

        @NotNull Set<@NotNull Permission> permissions,

        @NotNull @Size(min = 1, message = "must name a centre, or \"*\" for all") @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        Set<@NotBlank String> centres) {

    SystemFile {
        clients = clients == null ? Set.of() : clients;
        certificates = certificates == null ? Set.of() : certificates;
    }

    CallingSystem named(String id) {
        return new CallingSystem(id, title, permissions, centres);
    }
}
