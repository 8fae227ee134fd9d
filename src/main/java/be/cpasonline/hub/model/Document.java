package be.cpasonline.hub.model;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something attached to the application. The sender chooses its id, which is also the name of its multipart part.
 *
 * @param id chosen by the sender, unique
 * @param kind what it is
 * @param fileName the name under which the person knows it
 * @param mediaType as found in the content; what a sender says here is not believed
 * @param size in bytes; compared with what arrived where the sender says it
 * @param sha256 digest in lower-case hexadecimal; compared with what arrived where the sender says it
 */
public record Document(
        @NotNull UUID id,
        @NotNull DocumentKind kind,
        @NotBlank @Size(max = 200) String fileName,
        @Size(max = 100) @Nullable String mediaType,
        @PositiveOrZero @Nullable Long size,

        @Pattern(regexp = "[0-9a-f]{64}", message = "{hub.constraint.sha256}") @Nullable String sha256) {}
