package be.cpasonline.hub.status.api;

import be.cpasonline.hub.identity.CallingSystem;
import be.cpasonline.hub.identity.CallingSystem.Permission;
import be.cpasonline.hub.model.CaseStatus;
import be.cpasonline.hub.platform.idempotency.Fingerprint;
import be.cpasonline.hub.platform.idempotency.IdempotencyKey;
import be.cpasonline.hub.platform.problem.Issue;
import be.cpasonline.hub.platform.problem.Issue.In;
import be.cpasonline.hub.platform.problem.ProblemException;
import be.cpasonline.hub.platform.problem.ProblemType;
import be.cpasonline.hub.platform.problem.StrictBody;
import be.cpasonline.hub.status.Kept;
import be.cpasonline.hub.status.ReportReader;
import be.cpasonline.hub.status.ReportRefused;
import be.cpasonline.hub.status.Reporting;
import be.cpasonline.hub.status.Standing;
import be.cpasonline.hub.status.StatusIssue;
import be.cpasonline.hub.status.Statuses;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes reports of packages, and what a person decides about those that nobody understood. */
@RestController
class StatusesController {
    private final Statuses statuses;
    private final Reporting reporting;
    private final ReportReader reader;

    StatusesController(Statuses statuses, Reporting reporting, ReportReader reader) {
        this.statuses = statuses;
        this.reporting = reporting;
        this.reader = reader;
    }

    /** 200 where it is part of the history; 202 where it is kept for a person to look at. */
    @PostMapping(path = "/api/v1/statuses", consumes = "application/json")
    ResponseEntity<StatusLine> receive(HttpServletRequest request, @AuthenticationPrincipal CallingSystem system) {
        reporting.admit(system);
        String key = IdempotencyKey.of(request);
        byte[] body = StrictBody.of(request);
        Kept kept = reporting
                .receive(reader.read(body), system, key, Fingerprint.of(body))
                .kept();
        return ResponseEntity.status(kept.standing() == Standing.APPLIED ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .cacheControl(CacheControl.noStore())
                .body(StatusLine.of(kept));
    }

    /** What a person must look at for a centre. */
    @GetMapping("/api/v1/centres/{centreId}/statuses/open")
    ResponseEntity<OpenStatuses> open(@PathVariable String centreId, @AuthenticationPrincipal CallingSystem system) {
        if (!system.may(Permission.READ_DELIVERIES) || !system.actsFor(centreId)) {
            throw new AccessDeniedException(Permission.READ_DELIVERIES.name());
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new OpenStatuses(
                        statuses.open(centreId).stream().map(StatusLine::of).toList()));
    }

    /** Says what a report means that nobody understood; for who may not, it does not exist. */
    @PostMapping("/api/v1/statuses/{id}/resolution")
    ResponseEntity<StatusLine> resolve(
            @PathVariable UUID id, @RequestBody Resolution body, @AuthenticationPrincipal CallingSystem system) {
        CaseStatus meaning = ours(body.status());
        if (statuses.find(id)
                .filter(kept -> system.may(Permission.OPERATE) && system.actsFor(kept.centreId()))
                .isEmpty()) {
            throw new ProblemException(ProblemType.RESOURCE_NOT_FOUND, List.of());
        }
        try {
            return ResponseEntity.ok(StatusLine.of(statuses.resolve(id, meaning, system.title())));
        } catch (ReportRefused nothingOpen) {
            throw new ProblemException(ProblemType.DELIVERY_NOT_IN_THAT_STATE, List.of());
        }
    }

    private static CaseStatus ours(String word) {
        return Arrays.stream(CaseStatus.values())
                .filter(status -> status.name().equals(word))
                .findFirst()
                .orElseThrow(StatusesController::notOurs);
    }

    private static ProblemException notOurs() {
        String ours = Arrays.stream(CaseStatus.values()).map(CaseStatus::name).collect(Collectors.joining(", "));
        return new ProblemException(
                ProblemType.BAD_REQUEST, List.of(Issue.of(StatusIssue.STATUS_NOT_OURS, In.BODY, "/status", ours)));
    }

    record OpenStatuses(List<StatusLine> statuses) {}

    /**
     * What a report means.
     *
     * @param status one of our words
     */
    record Resolution(String status) {}
}
