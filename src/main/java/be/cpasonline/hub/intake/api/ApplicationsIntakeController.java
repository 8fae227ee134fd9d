package be.cpasonline.hub.intake.api;

import be.cpasonline.hub.documents.DocumentRefused;
import be.cpasonline.hub.documents.Documents;
import be.cpasonline.hub.identity.CallingSystem;
import be.cpasonline.hub.identity.CallingSystem.Permission;
import be.cpasonline.hub.intake.Incoming;
import be.cpasonline.hub.intake.Intake;
import be.cpasonline.hub.intake.route.IntakeJourney;
import be.cpasonline.hub.platform.idempotency.IdempotencyKey;
import be.cpasonline.hub.platform.language.CallerLanguage;
import be.cpasonline.hub.platform.problem.Issue;
import be.cpasonline.hub.register.IdempotencyConflict;
import be.cpasonline.hub.register.Registered;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes applications in. */
@RestController
class ApplicationsIntakeController {
    private static final String PATH = "/api/v1/applications";

    private final IntakeGate gate;
    private final IntakeSettings settings;
    private final Intake intake;
    private final IntakeJourney journey;
    private final Documents documents;
    private final ReceiptWriter receipts;

    ApplicationsIntakeController(
            IntakeGate gate,
            IntakeSettings settings,
            Intake intake,
            IntakeJourney journey,
            Documents documents,
            ReceiptWriter receipts) {
        this.gate = gate;
        this.settings = settings;
        this.intake = intake;
        this.journey = journey;
        this.documents = documents;
        this.receipts = receipts;
    }

    /** An application alone; documents it names were sent before. */
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ReceiptBody> submit(@AuthenticationPrincipal CallingSystem system, HttpServletRequest request) {
        maySubmit(system);
        return gate.enter(() -> {
            Body.announcedAtMost(settings.maxApplicationSize(), request);
            String key = IdempotencyKey.of(request);
            return created(new Incoming(system, key, body(request), CallerLanguage.of(request)));
        });
    }

    /** An application and its documents. */
    @PostMapping(
            path = PATH,
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ReceiptBody> submitWithDocuments(
            @AuthenticationPrincipal CallingSystem system, HttpServletRequest request) {
        maySubmit(system);
        return gate.enter(() -> {
            Body.announcedAtMost(settings.maxRequestSize(), request);
            String key = IdempotencyKey.of(request);
            ApplicationParts parts = ApplicationParts.of(request, settings.maxRequestSize());
            byte[] application = parts.application(settings.maxApplicationSize());
            Incoming incoming = new Incoming(system, key, application, CallerLanguage.of(request));
            parts.stage(intake.checkBeforeDocuments(incoming).documents(), system, documents);
            return created(incoming);
        });
    }

    static void maySubmit(CallingSystem system) {
        if (!system.may(Permission.SUBMIT_APPLICATIONS)) {
            throw new AccessDeniedException(Permission.SUBMIT_APPLICATIONS.name());
        }
    }

    private byte[] body(HttpServletRequest request) {
        try {
            return Body.read(request.getInputStream(), settings.maxApplicationSize());
        } catch (IOException e) {
            throw Body.cutOff();
        }
    }

    private ResponseEntity<ReceiptBody> created(Incoming incoming) {
        Registered registered = submitted(incoming);
        return ResponseEntity.created(URI.create(PATH + "/" + registered.reference()))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_LANGUAGE, receipts.languageTag(registered.receipt()))
                .body(receipts.write(registered));
    }

    private Registered submitted(Incoming incoming) {
        try {
            return gate.work(() -> journey.submit(incoming));
        } catch (IdempotencyConflict conflict) {
            throw Refusals.of(conflict);
        } catch (DocumentRefused refused) {
            throw Refusals.of(refused, Issue.In.BODY, "/documents");
        }
    }
}
