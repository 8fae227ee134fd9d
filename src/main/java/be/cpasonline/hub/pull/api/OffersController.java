package be.cpasonline.hub.pull.api;

import be.cpasonline.hub.identity.CallingSystem;
import be.cpasonline.hub.model.Document;
import be.cpasonline.hub.platform.problem.Issue.In;
import be.cpasonline.hub.pull.Fetching;
import be.cpasonline.hub.pull.Place;
import be.cpasonline.hub.spi.Payload;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives packages what lies ready for them. */
@RestController
class OffersController {
    private final Fetching fetching;

    OffersController(Fetching fetching) {
        this.fetching = fetching;
    }

    /** What lies ready after a place; where there is nothing, the answer waits for a while. */
    @GetMapping("/api/v1/deliveries")
    ResponseEntity<OfferPage> after(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "0") int wait,
            @AuthenticationPrincipal CallingSystem system) {
        fetching.admit(system);
        Fetching.Page page = fetching.after(system, Place.parse(after, In.QUERY, "after"), wait);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new OfferPage(
                        page.offers().stream().map(OfferLine::of).toList(),
                        page.next().toString()));
    }

    /** The payload in the package's own format. */
    @GetMapping("/api/v1/deliveries/{id}/payload")
    ResponseEntity<byte[]> payload(@PathVariable UUID id, @AuthenticationPrincipal CallingSystem system) {
        Payload payload = fetching.payload(system, id);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(payload.mediaType()))
                .body(payload.body());
    }

    /** A document that goes along. */
    @GetMapping("/api/v1/deliveries/{id}/documents/{documentId}")
    ResponseEntity<InputStreamResource> document(
            @PathVariable UUID id, @PathVariable UUID documentId, @AuthenticationPrincipal CallingSystem system) {
        Document document = fetching.document(system, id, documentId);
        var answer = ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(Optional.ofNullable(document.mediaType())
                        .map(MediaType::parseMediaType)
                        .orElse(MediaType.APPLICATION_OCTET_STREAM));
        if (document.size() != null) {
            answer.contentLength(document.size());
        }
        return answer.body(new InputStreamResource(() -> fetching.open(document)));
    }
}
