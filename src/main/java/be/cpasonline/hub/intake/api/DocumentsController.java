package be.cpasonline.hub.intake.api;

import be.cpasonline.hub.documents.DocumentRefused;
import be.cpasonline.hub.documents.Documents;
import be.cpasonline.hub.documents.StoredDocument;
import be.cpasonline.hub.identity.CallingSystem;
import be.cpasonline.hub.platform.problem.Issue;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes documents in before the application that names them. */
@RestController
class DocumentsController {
    private final IntakeGate gate;
    private final IntakeSettings settings;
    private final Documents documents;

    DocumentsController(IntakeGate gate, IntakeSettings settings, Documents documents) {
        this.gate = gate;
        this.settings = settings;
        this.documents = documents;
    }

    /** The body is the document; what it is, is found in the content. */
    @PutMapping(path = "/api/v1/documents/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<StoredDocument> put(
            @PathVariable UUID id, @AuthenticationPrincipal CallingSystem system, HttpServletRequest request) {
        ApplicationsIntakeController.maySubmit(system);
        return gate.enter(() -> {
            Body.announcedAtMost(settings.maxRequestSize(), request);
            boolean repeated = !documents.staged(system.id(), List.of(id)).isEmpty();
            return ResponseEntity.status(repeated ? HttpStatus.OK : HttpStatus.CREATED)
                    .cacheControl(CacheControl.noStore())
                    .body(stage(id, system, request));
        });
    }

    private StoredDocument stage(UUID id, CallingSystem system, HttpServletRequest request) {
        try {
            return documents.stage(id, system.id(), request.getInputStream());
        } catch (DocumentRefused refused) {
            boolean taken = refused.reason() == DocumentRefused.Reason.ID_TAKEN;
            throw Refusals.of(refused, taken ? Issue.In.PATH : Issue.In.BODY, taken ? "id" : "");
        } catch (IOException | UncheckedIOException e) {
            throw Body.cutOff();
        }
    }
}
