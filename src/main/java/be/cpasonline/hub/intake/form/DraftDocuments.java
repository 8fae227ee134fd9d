package be.cpasonline.hub.intake.form;

import be.cpasonline.hub.documents.DocumentRefused;
import be.cpasonline.hub.documents.Documents;
import be.cpasonline.hub.intake.draft.Draft;
import be.cpasonline.hub.intake.draft.DraftContent;
import be.cpasonline.hub.intake.draft.DraftContent.AddedDocument;
import be.cpasonline.hub.intake.draft.FormDrafts;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps the documents of a draft for as long as the draft: each change of it keeps both longer. */
@Component
class DraftDocuments {
    private static final Logger LOG = LoggerFactory.getLogger(DraftDocuments.class);

    private final FormDrafts drafts;
    private final Documents documents;

    DraftDocuments(FormDrafts drafts, Documents documents) {
        this.drafts = drafts;
        this.documents = documents;
    }

    /** Changes a draft, as {@link FormDrafts#change}, and keeps its documents for as long as it is kept then. */
    Optional<Draft> change(UUID draft, String niss, UnaryOperator<DraftContent> change) {
        Optional<Draft> changed = drafts.change(draft, niss, change);
        changed.ifPresent(this::keep);
        return changed;
    }

    private void keep(Draft draft) {
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
