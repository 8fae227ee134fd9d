package be.cpasonline.hub.followup.api;

import be.cpasonline.hub.delivery.Deliveries;
import be.cpasonline.hub.identity.CallingSystem;
import be.cpasonline.hub.identity.CallingSystem.Permission;
import be.cpasonline.hub.register.FollowUps;
import be.cpasonline.hub.register.Register;
import be.cpasonline.hub.register.Registered;
import be.cpasonline.hub.status.Statuses;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Tells how far an application is. */
@RestController
class ApplicationsController {
    private final Register register;
    private final FollowUps followUps;
    private final Deliveries deliveries;
    private final Statuses statuses;

    ApplicationsController(Register register, FollowUps followUps, Deliveries deliveries, Statuses statuses) {
        this.register = register;
        this.followUps = followUps;
        this.deliveries = deliveries;
        this.statuses = statuses;
    }

    /** For the system that submitted it, and for systems that act for its centre; for others it does not exist. */
    @GetMapping("/api/v1/applications/{reference}")
    ResponseEntity<ApplicationProgress> progress(
            @PathVariable String reference, @AuthenticationPrincipal CallingSystem system) {
        return register.find(reference)
                .filter(registered -> maySee(system, registered))
                .map(registered ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(progress(registered)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ApplicationProgress progress(Registered registered) {
        UUID application = registered.applicationId();
        return ApplicationProgress.of(
                registered,
                followUps.of(application),
                deliveries.of(application),
                statuses.current(application),
                statuses.of(application));
    }

    private static boolean maySee(CallingSystem system, Registered registered) {
        return system.may(Permission.READ_APPLICATIONS)
                && (registered.systemId().equals(system.id())
                        || system.actsFor(registered.centre().id()));
    }
}
