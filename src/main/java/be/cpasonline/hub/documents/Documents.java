package be.cpasonline.hub.documents;

import be.cpasonline.hub.model.Document;
import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Keeps attached documents, encrypted in segments, never whole in memory. */
@Service
public class Documents {

    /**
     * Takes a document in before the application that names it is registered. Repeating it with the same content by
     * the same system changes nothing.
     *
     * @param id chosen by the sender
     * @param systemId who sends it; only the same system may attach it
     * @param content read to its end, not closed
     * @return what arrived
     * @throws DocumentRefused where it is too large, of a type that is not accepted, or the id is taken
     */
    public StoredDocument stage(UUID id, String systemId, InputStream content) {
        throw new IllegalStateException("not yet " + id + systemId + content);
    }

    /** Those of the given ids that the system staged and nobody attached yet. */
    public List<StoredDocument> staged(String systemId, Collection<UUID> ids) {
        throw new IllegalStateException("not yet " + systemId + ids);
    }

    /**
     * Binds staged documents to an application; their keys are wrapped for the owner from now on. Joins the caller's
     * transaction.
     *
     * @throws DocumentRefused where one is unknown, another system's, or already attached
     */
    public void attach(UUID applicationId, String owner, String systemId, List<UUID> ids) {
        throw new IllegalStateException("not yet " + applicationId + owner + systemId + ids);
    }

    /** The descriptions with media type, size and digest as verified, in the order given. */
    public List<Document> verified(UUID applicationId, List<Document> described) {
        throw new IllegalStateException("not yet " + applicationId + described);
    }

    /** Opens the content of an attached document; the caller closes it. */
    public InputStream open(UUID documentId) {
        throw new IllegalStateException("not yet " + documentId);
    }

    /** Forgets what was staged before an instant and never attached; returns how many. */
    public int forgetStagedBefore(Instant instant) {
        throw new IllegalStateException("not yet " + instant);
    }
}
