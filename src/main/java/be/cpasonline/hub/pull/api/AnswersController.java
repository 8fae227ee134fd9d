package be.cpasonline.hub.pull.api;

import be.cpasonline.hub.identity.CallingSystem;
import be.cpasonline.hub.platform.problem.StrictBody;
import be.cpasonline.hub.pull.Fetching;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what packages say of what they fetched. */
@RestController
class AnswersController {
    private final Fetching fetching;
    private final StrictBody bodies;

    AnswersController(Fetching fetching, StrictBody bodies) {
        this.fetching = fetching;
        this.bodies = bodies;
    }

    /** The package has it; it is not given again. */
    @PostMapping(path = "/api/v1/deliveries/{id}/acknowledgement", consumes = "application/json")
    ResponseEntity<Void> acknowledge(
            @PathVariable UUID id, HttpServletRequest request, @AuthenticationPrincipal CallingSystem system) {
        fetching.acknowledge(
                system, id, read(request, system, AcknowledgementBody.class).reference());
        return ResponseEntity.noContent().build();
    }

    /** The package cannot take it: a person must look. */
    @PostMapping(path = "/api/v1/deliveries/{id}/refusal", consumes = "application/json")
    ResponseEntity<Void> refuse(
            @PathVariable UUID id, HttpServletRequest request, @AuthenticationPrincipal CallingSystem system) {
        fetching.refuse(system, id, read(request, system, RefusalBody.class).code());
        return ResponseEntity.noContent().build();
    }

    private <T> T read(HttpServletRequest request, CallingSystem system, Class<T> type) {
        fetching.admit(system);
        return bodies.read(StrictBody.of(request), type);
    }
}
