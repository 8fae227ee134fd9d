package be.cpasonline.hub.intake.form;

import be.cpasonline.hub.documents.DocumentRefused;
import be.cpasonline.hub.documents.Documents;
import be.cpasonline.hub.intake.draft.Draft;
import be.cpasonline.hub.intake.draft.DraftContent.AddedDocument;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps the documents of a draft for as long as the draft: each change of it keeps both longer. */
@Component
class DraftDocuments {
    private static final Logger LOG = LoggerFactory.getLogger(DraftDocuments.class);

    private final Documents documents;

    DraftDocuments(Documents documents) {
        this.documents = documents;
    }

    /** Keeps them until the draft is forgotten, if nothing changes any more. */
    void keep(Draft draft) {
        List<UUID> ids = ids(draft);
        if (ids.isEmpty()) {
            return;
        }
        try {
            documents.keep(WebForm.SYSTEM.id(), ids, draft.forgottenAt());
        } catch (DocumentRefused gone) {
            // An earlier one is no longer there: the person is told when they send, and can do nothing about it now.
            LOG.info("A document of draft {} is no longer there: {}", draft.id(), gone.reason());
        }
    }

    /** Forgets one that is in the draft no more. */
    void discard(UUID document) {
        documents.discard(WebForm.SYSTEM.id(), document);
    }

    /** What was added to the draft, in that order. */
    static List<UUID> ids(Draft draft) {
        return draft.content().documents().stream().map(AddedDocument::id).toList();
    }
}
