package be.cpasonline.hub.model;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that the person added to an application after it was submitted.
 *
 * @param id a UUIDv7
 * @param submittedAt the instant of submission, in Brussels time
 * @param receivedOn the legal date of reception of the addition; the application keeps its own
 * @param text what the person says; none where documents say it
 * @param documents what is attached, in the order of the sender
 */
public record Addition(
        @NotNull UUID id,
        @NotNull OffsetDateTime submittedAt,
        @NotNull LocalDate receivedOn,
        @Size(max = 4000) @Nullable String text,
        @Size(max = 20) List<@NotNull @Valid Document> documents) {

    public Addition {
        documents = Absent.asEmpty(documents);
    }

    /** The same addition with other documents, for instance with what was verified about each. */
    public Addition withDocuments(List<Document> verified) {
        return new Addition(id, submittedAt, receivedOn, text, verified);
    }
}
