package be.cpasonline.hub.register;

import be.cpasonline.hub.documents.Documents;
import be.cpasonline.hub.documents.StoredDocument;
import be.cpasonline.hub.model.Application;
import be.cpasonline.hub.model.Document;
import be.cpasonline.hub.vault.DataKey;
import be.cpasonline.hub.vault.Vault;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Prepares a submission for the register, before any transaction. */
@Component
class Drafts {
    private final Documents documents;
    private final Vault vault;
    private final Records records;

    Drafts(Documents documents, Vault vault, Records records) {
        this.documents = documents;
        this.vault = vault;
        this.records = records;
    }

    Draft draft(Submission submission) {
        Application application = submission.application();
        UUID id = UuidCreator.getTimeOrderedEpoch();
        DataKey key = vault.newKey(submission.centre().id());
        List<Receipt.AttachedDocument> attached = attached(submission.systemId(), application.documents());
        List<String> digests =
                attached.stream().map(Receipt.AttachedDocument::sha256).toList();
        return new Draft(
                id,
                submission,
                key,
                records.encrypt(submission.submitted(), id, key),
                PersonSearch.hash(vault, application.applicant().niss()),
                attached,
                Seal.of(submission.submitted(), digests));
    }

    private List<Receipt.AttachedDocument> attached(String systemId, List<Document> described) {
        List<StoredDocument> sent =
                documents.sent(systemId, described.stream().map(Document::id).toList());
        List<Receipt.AttachedDocument> attached = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            StoredDocument document = sent.get(i);
            attached.add(
                    new Receipt.AttachedDocument(document.id(), described.get(i).fileName(), document.sha256()));
        }
        return attached;
    }
}
