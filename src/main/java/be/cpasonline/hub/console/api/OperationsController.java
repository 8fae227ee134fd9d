package be.cpasonline.hub.console.api;

import be.cpasonline.hub.console.OperationIssue;
import be.cpasonline.hub.delivery.Deliveries;
import be.cpasonline.hub.delivery.DeliverySummary;
import be.cpasonline.hub.delivery.operation.Operations;
import be.cpasonline.hub.identity.CallingSystem;
import be.cpasonline.hub.identity.CallingSystem.Permission;
import be.cpasonline.hub.platform.problem.Issue;
import be.cpasonline.hub.platform.problem.Issue.In;
import be.cpasonline.hub.platform.problem.ProblemException;
import be.cpasonline.hub.platform.problem.ProblemType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What an operator decides about a delivery. */
@RestController
class OperationsController {
    private final Deliveries deliveries;
    private final Operations operations;

    OperationsController(Deliveries deliveries, Operations operations) {
        this.deliveries = deliveries;
        this.operations = operations;
    }

    /** Sends a held delivery again. */
    @PostMapping("/api/v1/deliveries/{id}/release")
    ResponseEntity<DeliveryLine> release(@PathVariable UUID id, @AuthenticationPrincipal CallingSystem system) {
        operable(id, system);
        return done(id, operations.release(id, system.title()));
    }

    /** Says that a held delivery was found in the package. */
    @PostMapping("/api/v1/deliveries/{id}/confirmation")
    ResponseEntity<DeliveryLine> confirm(
            @PathVariable UUID id,
            @Valid @RequestBody Confirmation body,
            @AuthenticationPrincipal CallingSystem system) {
        operable(id, system);
        return done(id, operations.confirm(id, Optional.ofNullable(body.theirReference()), system.title()));
    }

    /** Sends the application of a delivery to another centre, which the system must act for too. */
    @PostMapping("/api/v1/deliveries/{id}/rerouting")
    ResponseEntity<DeliveryLine> reroute(
            @PathVariable UUID id, @Valid @RequestBody Rerouting body, @AuthenticationPrincipal CallingSystem system) {
        DeliverySummary delivery = operable(id, system);
        if (!system.actsFor(body.centreId())) {
            throw noSuchCentre();
        }
        return switch (operations.reroute(delivery.applicationId(), body.centreId(), system.title())) {
            case DONE -> done(id, true);
            case UNDER_WAY -> done(id, false);
            case CONTENT_FORGOTTEN -> throw new ProblemException(ProblemType.APPLICATION_FORGOTTEN, List.of());
            case CENTRE_UNKNOWN -> throw noSuchCentre();
        };
    }

    /** A delivery of a centre for which the system may operate; for others it does not exist. */
    private DeliverySummary operable(UUID id, CallingSystem system) {
        return deliveries
                .find(id)
                .filter(delivery -> system.may(Permission.OPERATE) && system.actsFor(delivery.centreId()))
                .orElseThrow(() -> new ProblemException(ProblemType.RESOURCE_NOT_FOUND, List.of()));
    }

    private ResponseEntity<DeliveryLine> done(UUID id, boolean done) {
        if (!done) {
            throw new ProblemException(ProblemType.DELIVERY_NOT_IN_THAT_STATE, List.of());
        }
        return ResponseEntity.ok(DeliveryLine.of(deliveries.find(id).orElseThrow()));
    }

    private static ProblemException noSuchCentre() {
        return new ProblemException(
                ProblemType.BAD_REQUEST, List.of(Issue.of(OperationIssue.NO_SUCH_CENTRE, In.BODY, "/centreId")));
    }

    /**
     * It is there.
     *
     * @param theirReference the package's own reference, if it is known
     */
    record Confirmation(
            @Size(min = 1, max = 100) @Pattern(regexp = "[^\\p{Cntrl}]*") @Nullable String theirReference) {}

    /**
     * Where it goes.
     *
     * @param centreId the centre's id
     */
    record Rerouting(@NotBlank @Size(max = 40) String centreId) {}
}
