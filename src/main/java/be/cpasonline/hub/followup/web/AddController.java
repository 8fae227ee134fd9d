package be.cpasonline.hub.followup.web;

import be.cpasonline.hub.canonical.UnsafeCharacters;
import be.cpasonline.hub.documents.DocumentRefused;
import be.cpasonline.hub.documents.StoredDocument;
import be.cpasonline.hub.documents.upload.DocumentUpload;
import be.cpasonline.hub.documents.upload.Upload;
import be.cpasonline.hub.documents.upload.Upload.Outcome;
import be.cpasonline.hub.identity.person.Person;
import be.cpasonline.hub.model.Document;
import be.cpasonline.hub.model.DocumentKind;
import be.cpasonline.hub.platform.idempotency.Fingerprint;
import be.cpasonline.hub.platform.page.PageController;
import be.cpasonline.hub.register.AlreadyWithdrawn;
import be.cpasonline.hub.register.ContentForgotten;
import be.cpasonline.hub.register.FollowUp;
import be.cpasonline.hub.register.FollowUpSubmission;
import be.cpasonline.hub.register.FollowUps;
import be.cpasonline.hub.register.IdempotencyConflict;
import be.cpasonline.hub.register.Registered;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What a person sends after an application: a message, or that they withdraw it. */
@PageController
@RequestMapping("/my/applications/{reference}")
class AddController {
    private static final int LONGEST = 4000;

    private final OwnApplications applications;
    private final FollowUps followUps;
    private final DocumentUpload upload;

    AddController(OwnApplications applications, FollowUps followUps, DocumentUpload upload) {
        this.applications = applications;
        this.followUps = followUps;
        this.upload = upload;
    }

    @GetMapping("/add")
    ModelAndView add(@PathVariable String reference, @AuthenticationPrincipal Person person) {
        return page(
                "followup/web/add", applications.find(reference, person), "", UuidCreator.getTimeOrderedEpoch(), "");
    }

    /** Sends a message, a document, or both. Sending the page twice sends them once. */
    @PostMapping("/add")
    ModelAndView add(@PathVariable String reference, @AuthenticationPrincipal Person person, HttpServletRequest request)
            throws IOException {
        Registered registered = applications.find(reference, person);
        Upload sent = upload.take(request, registered.systemId());
        String text = sent.field("message");
        return switch (sent.outcome()) {
            case Outcome.Refused(DocumentRefused.Reason reason) ->
                page(
                        "followup/web/add",
                        registered,
                        text,
                        // what is too large may have been left before the key was read
                        UuidCreator.getTimeOrderedEpoch(),
                        reason.name());
            case Outcome.Nothing()
            when text.isEmpty() -> page("followup/web/add", registered, text, key(sent), "empty");
            case Outcome.Nothing() -> added(registered, key(sent), text, List.of(), "");
            case Outcome.Taken(StoredDocument document, String fileName) ->
                added(
                        registered,
                        key(sent),
                        text,
                        List.of(new Document(
                                document.id(), DocumentKind.named(sent.field("kind")), fileName, null, null, null)),
                        document.sha256());
        };
    }

    private ModelAndView added(Registered registered, UUID key, String text, List<Document> documents, String digest) {
        if (text.length() > LONGEST) {
            return page("followup/web/add", registered, text, key, "tooLong");
        }
        Optional<String> said = Optional.of(text).filter(some -> !some.isEmpty());
        return sent(registered, FollowUp.Kind.ADDITION, key, said, documents, digest, "added");
    }

    private static UUID key(Upload sent) {
        try {
            return UUID.fromString(sent.field("key"));
        } catch (IllegalArgumentException tampered) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    @GetMapping("/withdraw")
    ModelAndView withdraw(@PathVariable String reference, @AuthenticationPrincipal Person person) {
        return page(
                "followup/web/withdraw",
                applications.find(reference, person),
                "",
                UuidCreator.getTimeOrderedEpoch(),
                "");
    }

    /** Withdraws it; the dates and the receipt stay. */
    @PostMapping("/withdraw")
    ModelAndView withdraw(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String message,
            @RequestParam UUID key,
            @AuthenticationPrincipal Person person) {
        Registered registered = applications.find(reference, person);
        String text = clean(message);
        if (text.length() > LONGEST) {
            return page("followup/web/withdraw", registered, text, key, "tooLong");
        }
        return sent(
                registered,
                FollowUp.Kind.WITHDRAWAL,
                key,
                Optional.of(text).filter(said -> !said.isEmpty()),
                List.of(),
                "",
                "withdrawn");
    }

    /** The key is of the page and of what was sent: the same again is the same, something else is something new. */
    private ModelAndView sent(
            Registered registered,
            FollowUp.Kind kind,
            UUID key,
            Optional<String> text,
            List<Document> documents,
            String digest,
            String told) {
        byte[] fingerprint =
                Fingerprint.of((registered.reference() + "\n" + kind.word() + "\n" + digest + "\n" + text.orElse(""))
                        .getBytes(StandardCharsets.UTF_8));
        String idempotencyKey = key + "-" + HexFormat.of().formatHex(fingerprint);
        var submission =
                new FollowUpSubmission(registered.systemId(), idempotencyKey, fingerprint, kind, text, documents);
        try {
            followUps.register(registered.applicationId(), submission);
            return toApplication(registered, told);
        } catch (AlreadyWithdrawn withdrawn) {
            return toApplication(registered, "withdrawn");
        } catch (ContentForgotten forgotten) {
            return toApplication(registered, "forgotten");
        } catch (IdempotencyConflict sending) {
            return toApplication(registered, told);
        }
    }

    private static ModelAndView toApplication(Registered registered, String told) {
        return new ModelAndView("redirect:/my/applications/" + registered.reference() + "?told=" + told);
    }

    private static ModelAndView page(String view, Registered registered, String message, UUID key, String wrong) {
        var page = new ModelAndView(
                view,
                Map.of(
                        "reference", registered.reference(),
                        "message", message,
                        "key", key,
                        "wrong", wrong,
                        "longest", LONGEST,
                        "kinds", DocumentKind.values()));
        if (!wrong.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private static String clean(String typed) {
        return UnsafeCharacters.without(typed).replace("\r\n", "\n").strip();
    }
}
