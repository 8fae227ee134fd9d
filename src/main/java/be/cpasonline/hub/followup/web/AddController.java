package be.cpasonline.hub.followup.web;

import be.cpasonline.hub.documents.DocumentRefused;
import be.cpasonline.hub.documents.StoredDocument;
import be.cpasonline.hub.documents.upload.DocumentUpload;
import be.cpasonline.hub.documents.upload.Upload;
import be.cpasonline.hub.documents.upload.Upload.Outcome;
import be.cpasonline.hub.documents.upload.UploadProblems;
import be.cpasonline.hub.identity.person.Person;
import be.cpasonline.hub.model.Document;
import be.cpasonline.hub.model.DocumentKind;
import be.cpasonline.hub.platform.page.PageController;
import be.cpasonline.hub.register.FollowUp;
import be.cpasonline.hub.register.Registered;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Lets a person send a message, a document, or both after an application. */
@PageController
@RequestMapping("/my/applications/{reference}/add")
class AddController {
    private static final String VIEW = "followup/web/add";

    private final OwnApplications applications;
    private final FollowUpPage page;
    private final OwnFollowUps followUps;
    private final DocumentUpload upload;
    private final UploadProblems problems;

    AddController(
            OwnApplications applications,
            FollowUpPage page,
            OwnFollowUps followUps,
            DocumentUpload upload,
            UploadProblems problems) {
        this.applications = applications;
        this.page = page;
        this.followUps = followUps;
        this.upload = upload;
        this.problems = problems;
    }

    @GetMapping
    ModelAndView add(@PathVariable String reference, @AuthenticationPrincipal Person person) {
        return page.opened(VIEW, applications.find(reference, person));
    }

    @PostMapping
    ModelAndView add(
            @PathVariable String reference,
            @AuthenticationPrincipal Person person,
            HttpServletRequest request,
            Locale reader)
            throws IOException {
        Registered registered = applications.find(reference, person);
        Upload sent = upload.take(request, registered.systemId());
        String message = sent.field(FollowUpPage.MESSAGE);
        return switch (sent.outcome()) {
            case Outcome.Refused(DocumentRefused.Reason reason) ->
                // what is too large may have been left before the page's key was read
                page.again(VIEW, registered, FollowUpPage.newKey(), message, problems.of(reason.name(), reader));
            case Outcome.Nothing()
            when message.isEmpty() -> page.again(VIEW, registered, key(sent), message, page.nothing(reader));
            case Outcome.Nothing() -> added(registered, addition(sent, List.of(), ""), reader);
            case Outcome.Taken(StoredDocument document, String fileName) ->
                added(
                        registered,
                        addition(sent, List.of(document(document, fileName, sent)), document.sha256()),
                        reader);
        };
    }

    private ModelAndView added(Registered registered, SentFollowUp addition, Locale reader) {
        return page.tooLong(addition.message(), reader)
                .map(problem -> page.again(VIEW, registered, addition.key(), addition.message(), problem))
                .orElseGet(() -> followUps.register(registered, addition));
    }

    private static SentFollowUp addition(Upload sent, List<Document> documents, String digest) {
        return new SentFollowUp(FollowUp.Kind.ADDITION, key(sent), sent.field(FollowUpPage.MESSAGE), documents, digest);
    }

    private static Document document(StoredDocument document, String fileName, Upload sent) {
        return new Document(document.id(), DocumentKind.named(sent.field("kind")), fileName, null, null, null);
    }

    private static UUID key(Upload sent) {
        try {
            return UUID.fromString(sent.field("key"));
        } catch (IllegalArgumentException tampered) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
