package be.cpasonline.hub.followup.api;

import be.cpasonline.hub.model.Document;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person adds to an application; one of the two is there.
 *
 * @param text what the person says
 * @param documents documents that the system sent before
 */
record AdditionBody(
        @Size(max = 4000) @Nullable String text,
        @Size(max = 20) @Nullable List<@NotNull @Valid Document> documents) {

    /** Whether it says nothing. */
    boolean empty() {
        return (text == null || text.isBlank()) && attached().isEmpty();
    }

    /** The documents. */
    List<Document> attached() {
        return documents == null ? List.of() : documents;
    }
}
