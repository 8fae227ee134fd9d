package be.cpasonline.hub.register;

import be.cpasonline.hub.model.Document;
import java.util.List;
import java.util.Optional;

/**
 * What follows an application, checked, on its way into the register.
 *
 * @param systemId the calling system
 * @param idempotencyKey its key for this
 * @param fingerprint of what was submitted: the same key with other content is refused
 * @param kind what it is
 * @param text what the person says
 * @param documents what is attached
 */
public record FollowUpSubmission(
        String systemId,
        String idempotencyKey,
        byte[] fingerprint,
        FollowUp.Kind kind,
        Optional<String> text,
        List<Document> documents) {

    public FollowUpSubmission {
        documents = List.copyOf(documents);
    }

    /** Says nothing of the content. */
    @Override
    public String toString() {
        return "FollowUpSubmission[systemId=" + systemId + ", kind=" + kind + "]";
    }
}
