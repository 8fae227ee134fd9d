package be.cpasonline.hub.followup.api;

import be.cpasonline.hub.documents.DocumentRefused;
import be.cpasonline.hub.followup.FollowUpIssue;
import be.cpasonline.hub.identity.CallingSystem;
import be.cpasonline.hub.identity.CallingSystem.Permission;
import be.cpasonline.hub.model.Document;
import be.cpasonline.hub.platform.idempotency.Fingerprint;
import be.cpasonline.hub.platform.idempotency.IdempotencyKey;
import be.cpasonline.hub.platform.problem.Issue;
import be.cpasonline.hub.platform.problem.Issue.In;
import be.cpasonline.hub.platform.problem.ProblemException;
import be.cpasonline.hub.platform.problem.ProblemType;
import be.cpasonline.hub.platform.problem.StrictBody;
import be.cpasonline.hub.register.AlreadyWithdrawn;
import be.cpasonline.hub.register.ContentForgotten;
import be.cpasonline.hub.register.FollowUp;
import be.cpasonline.hub.register.FollowUp.Kind;
import be.cpasonline.hub.register.FollowUpSubmission;
import be.cpasonline.hub.register.FollowUps;
import be.cpasonline.hub.register.IdempotencyConflict;
import be.cpasonline.hub.register.Register;
import be.cpasonline.hub.register.Registered;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what a person sends after an application, from the system that submitted it. */
@RestController
class FollowUpsController {
    private final Register register;
    private final FollowUps followUps;
    private final StrictBody bodies;

    FollowUpsController(Register register, FollowUps followUps, StrictBody bodies) {
        this.register = register;
        this.followUps = followUps;
        this.bodies = bodies;
    }

    /** An addition; documents it names were sent before. */
    @PostMapping(path = "/api/v1/applications/{reference}/additions", consumes = "application/json")
    ResponseEntity<FollowUpReceipt> add(
            @PathVariable String reference, HttpServletRequest request, @AuthenticationPrincipal CallingSystem system) {
        Registered application = application(reference, system);
        String key = IdempotencyKey.of(request);
        byte[] body = StrictBody.of(request);
        AdditionBody addition = bodies.read(body, AdditionBody.class);
        if (addition.empty()) {
            throw bad(FollowUpIssue.ADDITION_EMPTY, "");
        }
        return register(
                application,
                submission(
                        system, key, body, Kind.ADDITION, Optional.ofNullable(addition.text()), addition.attached()));
    }

    /** The withdrawal; nothing follows it. */
    @PostMapping(path = "/api/v1/applications/{reference}/withdrawal", consumes = "application/json")
    ResponseEntity<FollowUpReceipt> withdraw(
            @PathVariable String reference, HttpServletRequest request, @AuthenticationPrincipal CallingSystem system) {
        Registered application = application(reference, system);
        String key = IdempotencyKey.of(request);
        byte[] body = StrictBody.of(request);
        WithdrawalBody withdrawal = bodies.read(body, WithdrawalBody.class);
        return register(
                application,
                submission(system, key, body, Kind.WITHDRAWAL, Optional.ofNullable(withdrawal.reason()), List.of()));
    }

    /** For others than the system that submitted it, the application does not exist. */
    private Registered application(String reference, CallingSystem system) {
        if (!system.may(Permission.SUBMIT_APPLICATIONS)) {
            throw new AccessDeniedException(Permission.SUBMIT_APPLICATIONS.name());
        }
        return register.find(reference)
                .filter(registered -> registered.systemId().equals(system.id()))
                .orElseThrow(() -> new ProblemException(ProblemType.RESOURCE_NOT_FOUND, List.of()));
    }

    private static FollowUpSubmission submission(
            CallingSystem system, String key, byte[] body, Kind kind, Optional<String> text, List<Document> documents) {
        return new FollowUpSubmission(system.id(), key, Fingerprint.of(body), kind, text, documents);
    }

    private ResponseEntity<FollowUpReceipt> register(Registered application, FollowUpSubmission submission) {
        try {
            FollowUp registered = followUps.register(application.applicationId(), submission);
            return ResponseEntity.status(HttpStatus.CREATED)
                    .cacheControl(CacheControl.noStore())
                    .body(FollowUpReceipt.of(registered));
        } catch (AlreadyWithdrawn withdrawn) {
            throw new ProblemException(ProblemType.APPLICATION_WITHDRAWN, List.of());
        } catch (ContentForgotten forgotten) {
            throw new ProblemException(ProblemType.APPLICATION_FORGOTTEN, List.of());
        } catch (IdempotencyConflict conflict) {
            throw new ProblemException(ProblemType.IDEMPOTENCY_KEY_REUSED, List.of());
        } catch (DocumentRefused refused) {
            throw bad(FollowUpIssue.DOCUMENT_NOT_THERE, "/documents");
        }
    }

    private static ProblemException bad(FollowUpIssue issue, String pointer) {
        return new ProblemException(ProblemType.BAD_REQUEST, List.of(Issue.of(issue, In.BODY, pointer)));
    }
}
