package be.cpasonline.hub.pull.api;

import be.cpasonline.hub.documents.Documents;
import be.cpasonline.hub.identity.CallingSystem;
import be.cpasonline.hub.identity.CallingSystem.Permission;
import be.cpasonline.hub.model.Document;
import be.cpasonline.hub.platform.problem.Issue;
import be.cpasonline.hub.platform.problem.Issue.In;
import be.cpasonline.hub.platform.problem.ProblemException;
import be.cpasonline.hub.platform.problem.ProblemType;
import be.cpasonline.hub.pull.Arrivals;
import be.cpasonline.hub.pull.Offer;
import be.cpasonline.hub.pull.Offers;
import be.cpasonline.hub.pull.Place;
import be.cpasonline.hub.pull.PullSettings;
import be.cpasonline.hub.pull.Served;
import be.cpasonline.hub.spi.Payload;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives packages what lies ready for them. */
@RestController
class OffersController {
    private final Offers offers;
    private final Served served;
    private final Arrivals arrivals;
    private final Documents documents;
    private final PullSettings settings;

    OffersController(Offers offers, Served served, Arrivals arrivals, Documents documents, PullSettings settings) {
        this.offers = offers;
        this.served = served;
        this.arrivals = arrivals;
        this.documents = documents;
        this.settings = settings;
    }

    /** What lies ready after a place; where there is nothing, the answer waits for a while. */
    @GetMapping("/api/v1/deliveries")
    ResponseEntity<OfferPage> after(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "0") int wait,
            @AuthenticationPrincipal CallingSystem system) {
        admit(system);
        Place place = offers.from(place(after));
        Set<String> centres = served.by(system);
        List<Offer> found = arrivals.await(patience(wait), () -> offers.after(centres, place), List::isEmpty);
        Place next = found.isEmpty() ? place : found.getLast().place();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new OfferPage(found.stream().map(OfferLine::of).toList(), next.toString()));
    }

    /** The payload in the package's own format. */
    @GetMapping("/api/v1/deliveries/{id}/payload")
    ResponseEntity<byte[]> payload(@PathVariable UUID id, @AuthenticationPrincipal CallingSystem system) {
        offer(id, system);
        Payload payload = offers.fetch(id).orElseThrow(OffersController::notThere);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(payload.mediaType()))
                .body(payload.body());
    }

    /** A document that goes along. */
    @GetMapping("/api/v1/deliveries/{id}/documents/{documentId}")
    ResponseEntity<InputStreamResource> document(
            @PathVariable UUID id, @PathVariable UUID documentId, @AuthenticationPrincipal CallingSystem system) {
        Document document = offer(id, system).documents().stream()
                .filter(one -> one.id().equals(documentId))
                .findFirst()
                .orElseThrow(OffersController::notThere);
        var answer = ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(Optional.ofNullable(document.mediaType())
                        .map(MediaType::parseMediaType)
                        .orElse(MediaType.APPLICATION_OCTET_STREAM));
        if (document.size() != null) {
            answer.contentLength(document.size());
        }
        return answer.body(new InputStreamResource(() -> documents.open(documentId)));
    }

    /** For who may not fetch it, it does not exist. */
    private Offer offer(UUID id, CallingSystem system) {
        admit(system);
        return offers.find(id)
                .filter(offer -> system.actsFor(offer.centreId()))
                .orElseThrow(OffersController::notThere);
    }

    private static void admit(CallingSystem system) {
        if (!system.may(Permission.FETCH_DELIVERIES)) {
            throw new AccessDeniedException(Permission.FETCH_DELIVERIES.name());
        }
    }

    private Duration patience(int seconds) {
        Duration asked = Duration.ofSeconds(Math.max(0, seconds));
        return asked.compareTo(settings.longestWait()) > 0 ? settings.longestWait() : asked;
    }

    private static Place place(String cursor) {
        return cursor.isEmpty()
                ? Place.FIRST
                : Place.parse(cursor)
                        .orElseThrow(() -> new ProblemException(
                                ProblemType.BAD_REQUEST,
                                List.of(Issue.of(PullIssue.CURSOR_UNKNOWN, In.QUERY, "after"))));
    }

    private static ProblemException notThere() {
        return new ProblemException(ProblemType.RESOURCE_NOT_FOUND, List.of());
    }
}
