package be.cpasonline.hub.documents;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Which documents are taken.
 *
 * @param maxSize the largest document, {@code 20MB} unless told (1 MB = 1024 * 1024 bytes)
 * @param mediaTypes accepted types, as found in the content. Formats that are archives inside (docx, xlsx) cannot be
 *     told apart by their beginning and are not found under names of their own
 * @param keepStaged how long a document waits for the application that names it
 */
@Validated
@ConfigurationProperties("hub.documents")
public record DocumentSettings(
        @NotNull @DefaultValue("20MB") DataSize maxSize,

        @NotEmpty @DefaultValue({
            "application/pdf",
            "image/jpeg",
            "image/png",
            "image/heic",
            "image/heif",
            "image/tiff",
            "image/webp",
            "text/plain",
            "application/vnd.oasis.opendocument.text"
        })
        Set<String> mediaTypes,

        @NotNull @DefaultValue("24h") Duration keepStaged) {

    public DocumentSettings {
        mediaTypes = Set.copyOf(mediaTypes);
    }
}
