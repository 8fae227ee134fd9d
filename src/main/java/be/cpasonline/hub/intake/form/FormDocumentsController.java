package be.cpasonline.hub.intake.form;

import be.cpasonline.hub.documents.DocumentRefused.Reason;
import be.cpasonline.hub.documents.StoredDocument;
import be.cpasonline.hub.documents.upload.DocumentUpload;
import be.cpasonline.hub.documents.upload.Upload;
import be.cpasonline.hub.documents.upload.Upload.Outcome;
import be.cpasonline.hub.identity.person.Person;
import be.cpasonline.hub.intake.draft.Draft;
import be.cpasonline.hub.intake.draft.DraftContent.AddedDocument;
import be.cpasonline.hub.intake.questions.Step;
import be.cpasonline.hub.model.DocumentKind;
import be.cpasonline.hub.platform.page.PageController;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Adds documents to a draft, and takes them out again. */
@PageController
@RequestMapping("/apply/{draft:[0-9a-f-]{36}}/{step:[a-z-]+}/documents")
class FormDocumentsController {
    private final Situations situations;
    private final DraftDocuments documents;
    private final DocumentUpload upload;

    FormDocumentsController(Situations situations, DraftDocuments documents, DocumentUpload upload) {
        this.situations = situations;
        this.documents = documents;
        this.upload = upload;
    }

    @PostMapping
    String add(
            @PathVariable("draft") UUID draftId,
            @PathVariable("step") String step,
            @AuthenticationPrincipal Person person,
            HttpServletRequest request)
            throws IOException {
        FormSituation situation = situations.find(draftId, person);
        String page = "redirect:" + situation.path() + "/" + step;
        boolean late = FormEnd.isReached(situation.draft());
        if (late || situation.step(step).filter(Step::takesDocuments).isEmpty()) {
            upload.pass(request);
            return late ? FormEnd.latePath(situation) : page;
        }
        Upload sent = upload.take(request, WebForm.SYSTEM.id());
        return switch (sent.outcome()) {
            case Outcome.Taken(StoredDocument document, String fileName) ->
                page + added(situation.draft(), added(document, fileName, sent.field("kind")), person);
            case Outcome.Nothing() -> page + "?document=NONE";
            case Outcome.Refused(Reason reason) -> page + "?document=" + reason.name();
        };
    }

    private static AddedDocument added(StoredDocument document, String fileName, String kind) {
        return new AddedDocument(
                document.id(), DocumentKind.named(kind), fileName, document.mediaType(), document.size());
    }

    private String added(Draft draft, AddedDocument document, Person person) {
        Optional<Draft> now = documents.change(
                draft.id(),
                person.niss(),
                content -> content.documents().size() < FormDocuments.MOST ? content.adding(document) : content);
        boolean kept = now.filter(each -> each.content().documents().contains(document))
                .isPresent();
        if (!kept) {
            documents.discard(document.id());
            return "?document=TOO_MANY";
        }
        return "?document=ADDED";
    }

    @PostMapping("/{document:[0-9a-f-]{36}}/remove")
    String remove(
            @PathVariable("draft") UUID draftId,
            @PathVariable("step") String step,
            @PathVariable("document") UUID documentId,
            @AuthenticationPrincipal Person person) {
        FormSituation situation = situations.find(draftId, person);
        List<UUID> before = DraftDocuments.ids(situation.draft());
        documents
                .change(draftId, person.niss(), content -> content.removing(documentId))
                .filter(now ->
                        before.contains(documentId) && !DraftDocuments.ids(now).contains(documentId))
                .ifPresent(now -> documents.discard(documentId));
        return "redirect:" + situation.path() + "/" + step + "?document=REMOVED";
    }
}
