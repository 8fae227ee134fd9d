package be.cpasonline.hub.documents;

import be.cpasonline.hub.documents.DocumentRefused.Reason;
import be.cpasonline.hub.documents.store.DocumentRow;
import be.cpasonline.hub.documents.store.DocumentStore;
import be.cpasonline.hub.documents.store.SegmentStore;
import be.cpasonline.hub.model.Document;
import be.cpasonline.hub.vault.Vault;
import be.cpasonline.hub.vault.WrappedKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/** Keeps attached documents, encrypted in segments, never whole in memory. */
@Service
@EnableConfigurationProperties(DocumentSettings.class)
public class Documents {
    private final Staging staging;
    private final DocumentStore documents;
    private final SegmentStore segments;
    private final Vault vault;
    private final Clock clock;
    private final DocumentSettings settings;

    Documents(
            Staging staging,
            DocumentStore documents,
            SegmentStore segments,
            Vault vault,
            Clock clock,
            DocumentSettings settings) {
        this.staging = staging;
        this.documents = documents;
        this.segments = segments;
        this.vault = vault;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Takes a document in before the application that names it is registered. Repeating it with the same content by
     * the same system changes nothing. A connection is held only while a segment is written, however slow the sender.
     *
     * @param id chosen by the sender
     * @param systemId who sends it; only the same system may attach it
     * @param content read to its end, not closed
     * @return what arrived
     * @throws DocumentRefused where it is too large, of a type that is not accepted, or the id is taken
     * @throws UncheckedIOException where the content cannot be read
     */
    public StoredDocument stage(UUID id, String systemId, InputStream content) {
        try {
            return staging.stage(id, systemId, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of the given ids that the system staged and nobody attached yet. */
    public List<StoredDocument> staged(String systemId, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return documents.find(ids).stream()
                .filter(row -> row.systemId().equals(systemId) && row.applicationId() == null)
                .map(Documents::describe)
                .toList();
    }

    /**
     * Documents that the system sent, attached or not, in the order given.
     *
     * @throws DocumentRefused where one is unknown or another system's
     */
    public List<StoredDocument> sent(String systemId, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, DocumentRow> rows = byId(documents.find(ids));
        return ids.stream().map(id -> describe(own(id, systemId, rows.get(id)))).toList();
    }

    /**
     * Binds staged documents to an application; their keys are wrapped for the owner from now on. Joins the caller's
     * transaction.
     *
     * @throws DocumentRefused where one is unknown, another system's, or already attached
     */
    public void attach(UUID applicationId, String owner, String systemId, List<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Map<UUID, DocumentRow> rows = byId(documents.lock(ids));
        Map<UUID, WrappedKey> keys = new LinkedHashMap<>();
        for (UUID id : ids) {
            DocumentRow row = own(id, systemId, rows.get(id));
            if (row.applicationId() != null) {
                throw new DocumentRefused(id, Reason.ID_TAKEN);
            }
            keys.put(id, vault.rewrap(vault.open(row.key()), owner).wrapped());
        }
        documents.attach(applicationId, keys, clock.instant());
    }

    /** The descriptions with media type, size and digest as verified, in the order given. */
    public List<Document> verified(UUID applicationId, List<Document> described) {
        if (described.isEmpty()) {
            return List.of();
        }
        Map<UUID, DocumentRow> rows = byId(documents.ofApplication(applicationId));
        return described.stream()
                .map(document -> verified(applicationId, document, rows.get(document.id())))
                .toList();
    }

    /**
     * Opens the content of an attached document; the caller closes it. A read fails with an {@link IOException} where
     * the content was altered or the database is away.
     *
     * @throws DocumentRefused where no such document is attached, or its content is forgotten
     */
    public InputStream open(UUID documentId) {
        DocumentRow row = documents
                .find(documentId)
                .filter(found -> found.applicationId() != null && !found.forgotten())
                .orElseThrow(() -> new DocumentRefused(documentId, Reason.UNKNOWN));
        return vault.open(row.key()).decrypting(new SegmentInput(segments, row.contentId()), context(documentId));
    }

    /**
     * Keeps staged documents longer than others, for a form that the person comes back to. Repeating it with a later
     * instant keeps them longer still; an earlier one changes nothing.
     *
     * @throws DocumentRefused where one is unknown, another system's, or attached; the others are kept all the same
     */
    public void keep(String systemId, Collection<UUID> ids, Instant until) {
        if (ids.isEmpty()) {
            return;
        }
        Set<UUID> kept = Set.copyOf(documents.keep(systemId, ids, until));
        ids.stream().filter(id -> !kept.contains(id)).findFirst().ifPresent(id -> {
            throw new DocumentRefused(id, Reason.UNKNOWN);
        });
    }

    /**
     * Forgets a staged document at once: the person took it out again. What is attached stays; so does another system's.
     *
     * @return whether there was such a document
     */
    public boolean discard(String systemId, UUID id) {
        return documents.deleteStaged(systemId, id);
    }

    /** Forgets what nobody attached in time; returns how many. */
    public int forgetExpired() {
        return forgetStagedBefore(clock.instant().minus(settings.keepStaged()));
    }

    /** Forgets what was staged before an instant, never attached, and is not to be kept; returns how many. */
    public int forgetStagedBefore(Instant instant) {
        segments.discardBegunBefore(instant);
        return documents.deleteStagedBefore(instant, clock.instant());
    }

    static StoredDocument describe(DocumentRow row) {
        return new StoredDocument(row.id(), row.mediaType(), row.size(), row.sha256());
    }

    /** What binds an encrypted content to its document. */
    static String context(UUID id) {
        return "document " + id;
    }

    private static DocumentRow own(UUID id, String systemId, @Nullable DocumentRow row) {
        if (row == null || !row.systemId().equals(systemId)) {
            throw new DocumentRefused(id, Reason.UNKNOWN);
        }
        return row;
    }

    private static Document verified(UUID applicationId, Document document, @Nullable DocumentRow row) {
        if (row == null) {
            throw new IllegalStateException(
                    "document " + document.id() + " is not attached to application " + applicationId);
        }
        return new Document(
                document.id(), document.kind(), document.fileName(), row.mediaType(), row.size(), row.sha256());
    }

    private static Map<UUID, DocumentRow> byId(List<DocumentRow> rows) {
        return rows.stream().collect(Collectors.toMap(DocumentRow::id, Function.identity()));
    }
}
