package be.cpasonline.hub.documents;

import be.cpasonline.hub.documents.DocumentRefused.Reason;
import be.cpasonline.hub.documents.store.DocumentRow;
import be.cpasonline.hub.documents.store.DocumentStore;
import be.cpasonline.hub.documents.store.SegmentStore;
import be.cpasonline.hub.vault.DataKey;
import be.cpasonline.hub.vault.Vault;
import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a document in: encrypted on the way, visible only when whole. */
@Component
class Staging {
    private final DocumentStore documents;
    private final SegmentStore segments;
    private final Vault vault;
    private final Inspection inspection;
    private final DocumentSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Staging(
            DocumentStore documents,
            SegmentStore segments,
            Vault vault,
            Inspection inspection,
            DocumentSettings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.documents = documents;
        this.segments = segments;
        this.vault = vault;
        this.inspection = inspection;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    StoredDocument stage(UUID id, String systemId, InputStream content) throws IOException {
        Arrival arrival = new Arrival(id, content, settings);
        UUID contentId = UuidCreator.getTimeOrderedEpoch();
        SegmentOutput output = new SegmentOutput(segments, contentId, clock.instant());
        DataKey key = vault.newKey(Vault.HUB);
        boolean kept = false;
        try {
            StoredDocument arrived = encrypt(arrival, key, output);
            inspection.inspect(arrived, () -> key.decrypting(output.written(), Documents.context(id)));
            kept = keep(row(arrived, systemId, contentId, key), output);
            return kept ? arrived : sameAsBefore(arrived, systemId);
        } finally {
            if (!kept) {
                output.discard();
            }
        }
    }

    private static StoredDocument encrypt(Arrival arrival, DataKey key, SegmentOutput output) throws IOException {
        try (OutputStream encrypted = key.encrypting(output, Documents.context(arrival.id()))) {
            return arrival.writeTo(encrypted);
        }
    }

    /** False where somebody else holds the id. */
    private boolean keep(DocumentRow row, SegmentOutput output) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean added = documents.add(row, clock.instant());
            if (added && !output.complete()) {
                throw new IllegalStateException("document " + row.id() + " took so long that it was forgotten");
            }
            return added;
        }));
    }

    private StoredDocument sameAsBefore(StoredDocument arrived, String systemId) {
        return documents
                .find(arrived.id())
                .filter(row -> row.systemId().equals(systemId))
                .map(Documents::describe)
                .filter(arrived::equals)
                .orElseThrow(() -> new DocumentRefused(arrived.id(), Reason.ID_TAKEN));
    }

    private static DocumentRow row(StoredDocument arrived, String systemId, UUID contentId, DataKey key) {
        return new DocumentRow(
                arrived.id(),
                systemId,
                null,
                contentId,
                arrived.mediaType(),
                arrived.size(),
                arrived.sha256(),
                key.wrapped(),
                false);
    }
}
