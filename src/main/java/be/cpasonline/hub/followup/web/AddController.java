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
import be.cpasonline.hub.platform.page.PageProblem;
import be.cpasonline.hub.register.FollowUp;
import be.cpasonline.hub.register.Registered;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
        Typed typed = new Typed(key(sent), sent.field(FollowUpPage.MESSAGE), DocumentKind.named(sent.field("kind")));
        List<PageProblem> wrong = wrong(sent.outcome(), typed.message(), reader);
        return wrong.isEmpty()
                ? followUps.register(VIEW, registered, addition(typed, sent.outcome()), reader)
                : page.again(VIEW, registered, typed, wrong);
    }

    /** In the order of the page; whoever has to send it again has to choose the file again too, and would not know. */
    private List<PageProblem> wrong(Outcome outcome, String message, Locale reader) {
        Optional<PageProblem> tooLong = page.tooLong(message, reader);
        Optional<PageProblem> other = switch (outcome) {
            case Outcome.Refused(DocumentRefused.Reason reason) -> Optional.of(problems.of(reason.name(), reader));
            case Outcome.Nothing() when message.isEmpty() -> Optional.of(page.problem("followup.add.empty", reader));
            case Outcome.Nothing() -> Optional.empty();
            case Outcome.Taken taken -> tooLong.map(problem -> problems.of("CHOOSE_AGAIN", reader));
        };
        return Stream.concat(tooLong.stream(), other.stream()).toList();
    }

    private static SentFollowUp addition(Typed typed, Outcome outcome) {
        if (outcome instanceof Outcome.Taken(StoredDocument document, String fileName)) {
            var named = new Document(document.id(), typed.documentKind(), fileName, null, null, null);
            return new SentFollowUp(FollowUp.Kind.ADDITION, typed, List.of(named), document.sha256());
        }
        return SentFollowUp.message(FollowUp.Kind.ADDITION, typed);
    }

    private static UUID key(Upload sent) {
        try {
            return UUID.fromString(sent.field("key"));
        } catch (IllegalArgumentException tampered) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
