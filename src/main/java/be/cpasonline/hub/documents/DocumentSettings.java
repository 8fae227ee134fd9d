package be.cpasonline.hub.documents;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
 * @param scan who looks for malware in them
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

        @NotNull @DefaultValue("24h") Duration keepStaged,
        @NotNull @Valid @DefaultValue Scan scan) {

    public DocumentSettings {
        mediaTypes = Set.copyOf(mediaTypes);
    }

    /**
     * A clamd (ClamAV) that looks at every document before it is taken. Where it cannot be asked, none is.
     *
     * @param host where it listens; documents are not scanned where none is named
     * @param port its TCP port
     * @param connectTimeout how long it may take to accept a connection
     * @param timeout how long it may take to look at one document
     */
    public record Scan(
            @Nullable String host,
            @Min(1) @Max(65_535) @DefaultValue("3310") int port,
            @NotNull @DefaultValue("2s") Duration connectTimeout,
            @NotNull @DefaultValue("1m") Duration timeout) {

        /** Documents are not scanned. */
        static final Scan NONE = new Scan(null, 3310, Duration.ofSeconds(2), Duration.ofMinutes(1));
    }
}
