package be.cpasonline.hub.pull.api;

import be.cpasonline.hub.identity.CallingSystem;
import be.cpasonline.hub.identity.CallingSystem.Permission;
import be.cpasonline.hub.platform.idempotency.Fingerprint;
import be.cpasonline.hub.platform.problem.StrictBody;
import be.cpasonline.hub.status.Report;
import be.cpasonline.hub.status.Report.Answer;
import be.cpasonline.hub.status.Reporting;
import be.cpasonline.hub.status.Submission;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes what packages say of what they fetched. The same answer again changes nothing; another one is refused, since a
 * delivery has one answer.
 */
@RestController
class AnswersController {
    private final Reporting reporting;
    private final StrictBody bodies;
    private final Clock clock;

    AnswersController(Reporting reporting, StrictBody bodies, Clock clock) {
        this.reporting = reporting;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** The package has it; it is not given again. */
    @PostMapping(path = "/api/v1/deliveries/{id}/acknowledgement", consumes = "application/json")
    ResponseEntity<Void> acknowledge(
            @PathVariable UUID id, HttpServletRequest request, @AuthenticationPrincipal CallingSystem system) {
        byte[] body = admitted(request, system);
        String reference = bodies.read(body, AcknowledgementBody.class).reference();
        return answer(id, body, system, Answer.ACKNOWLEDGED, reference, null);
    }

    /** The package cannot take it: a person must look. */
    @PostMapping(path = "/api/v1/deliveries/{id}/refusal", consumes = "application/json")
    ResponseEntity<Void> refuse(
            @PathVariable UUID id, HttpServletRequest request, @AuthenticationPrincipal CallingSystem system) {
        byte[] body = admitted(request, system);
        String code = bodies.read(body, RefusalBody.class).code();
        return answer(id, body, system, Answer.BOUNCED, null, code);
    }

    private static byte[] admitted(HttpServletRequest request, CallingSystem system) {
        if (!system.may(Permission.FETCH_DELIVERIES)) {
            throw new AccessDeniedException(Permission.FETCH_DELIVERIES.name());
        }
        return StrictBody.of(request);
    }

    private ResponseEntity<Void> answer(
            UUID id,
            byte[] body,
            CallingSystem system,
            Answer answer,
            @Nullable String reference,
            @Nullable String code) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        reporting.receive(new Submission(
                new Report.AboutDelivery(id, reference, now, answer, code),
                system.id(),
                "answer/" + id,
                Fingerprint.of(body),
                system::actsFor));
        return ResponseEntity.noContent().build();
    }
}
