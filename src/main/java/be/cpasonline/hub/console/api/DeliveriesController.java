package be.cpasonline.hub.console.api;

import be.cpasonline.hub.console.OperationIssue;
import be.cpasonline.hub.delivery.Deliveries;
import be.cpasonline.hub.delivery.DeliveryState;
import be.cpasonline.hub.delivery.DeliverySummary;
import be.cpasonline.hub.identity.CallingSystem;
import be.cpasonline.hub.identity.CallingSystem.Permission;
import be.cpasonline.hub.platform.problem.Issue;
import be.cpasonline.hub.platform.problem.Issue.In;
import be.cpasonline.hub.platform.problem.ProblemException;
import be.cpasonline.hub.platform.problem.ProblemType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists deliveries, and tells what is known of one. */
@RestController
class DeliveriesController {
    private static final int PAGE = 100;

    private final Deliveries deliveries;

    DeliveriesController(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** The deliveries of a centre in a state, the oldest first, a page at a time. */
    @GetMapping("/api/v1/centres/{centreId}/deliveries")
    ResponseEntity<DeliveryList> list(
            @PathVariable String centreId,
            @RequestParam String state,
            @RequestParam Optional<UUID> after,
            @AuthenticationPrincipal CallingSystem system) {
        if (!maySee(system, centreId)) {
            throw new AccessDeniedException(Permission.READ_DELIVERIES.name());
        }
        List<DeliverySummary> page = deliveries.list(centreId, state(state), after, PAGE);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new DeliveryList(
                        page.stream().map(DeliveryLine::of).toList(),
                        page.size() < PAGE
                                ? Optional.empty()
                                : Optional.of(page.getLast().id())));
    }

    /** One delivery with the evidence of each of its tries; for who may not see it, it does not exist. */
    @GetMapping("/api/v1/deliveries/{id}")
    ResponseEntity<DeliveryFile> delivery(@PathVariable UUID id, @AuthenticationPrincipal CallingSystem system) {
        return deliveries
                .find(id)
                .filter(delivery -> maySee(system, delivery.centreId()))
                .map(delivery -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(DeliveryFile.of(delivery, deliveries.evidence(id))))
                .orElseThrow(() -> new ProblemException(ProblemType.RESOURCE_NOT_FOUND, List.of()));
    }

    private static boolean maySee(CallingSystem system, String centreId) {
        return system.may(Permission.READ_DELIVERIES) && system.actsFor(centreId);
    }

    private static DeliveryState state(String word) {
        return Arrays.stream(DeliveryState.values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.BAD_REQUEST,
                        List.of(Issue.of(
                                OperationIssue.NO_SUCH_STATE,
                                In.QUERY,
                                "state",
                                String.join(
                                        ", ",
                                        Arrays.stream(DeliveryState.values())
                                                .map(DeliveryState::word)
                                                .toList())))));
    }
}
