package be.cpasonline.hub.console.api;

import be.cpasonline.hub.delivery.Rest;
import be.cpasonline.hub.delivery.rest.Rests;
import be.cpasonline.hub.identity.CallingSystem;
import be.cpasonline.hub.identity.CallingSystem.Permission;
import be.cpasonline.hub.platform.time.Brussels;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells what rests and what is drained. */
@RestController
class DestinationsController {
    private final Rests rests;

    DestinationsController(Rests rests) {
        this.rests = rests;
    }

    /** Those with a centre that the system acts for; what is not listed works. */
    @GetMapping("/api/v1/destinations")
    ResponseEntity<Destinations> destinations(@AuthenticationPrincipal CallingSystem system) {
        if (!system.may(Permission.READ_DELIVERIES)) {
            throw new AccessDeniedException(Permission.READ_DELIVERIES.name());
        }
        var seen = rests.all().stream()
                .sorted(Comparator.comparing(Rest::scope))
                .map(rest -> Destination.of(rest, rests.centres(rest)))
                .filter(destination ->
                        system.actsFor("*") || destination.centres().stream().anyMatch(system::actsFor))
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Destinations(seen));
    }

    record Destinations(List<Destination> destinations) {}

    /**
     * One that rests or is drained.
     *
     * @param name the server, or the centre with its package
     * @param kind a server, or one connection that is configured wrongly
     * @param state {@code resting} or {@code draining}
     * @param since since when
     * @param failures how often it was tried in vain
     * @param nextTryAt when one delivery tries it again
     * @param code why, stable
     * @param reason why, in a sentence
     * @param centres ids of the centres behind it
     */
    record Destination(
            String name,
            String kind,
            String state,
            OffsetDateTime since,
            int failures,
            OffsetDateTime nextTryAt,
            String code,
            String reason,
            List<String> centres) {

        static Destination of(Rest rest, java.util.Set<String> centres) {
            return new Destination(
                    rest.scope(),
                    rest.kind().name().toLowerCase(Locale.ROOT),
                    rest.draining() ? "draining" : "resting",
                    Brussels.time(rest.since()),
                    rest.failures(),
                    Brussels.time(rest.probeAt()),
                    rest.code(),
                    rest.reason(),
                    centres.stream().sorted().toList());
        }
    }
}
