package be.cpasonline.hub.console.api;

import be.cpasonline.hub.identity.CallingSystem;
import be.cpasonline.hub.identity.CallingSystem.Permission;
import be.cpasonline.hub.intake.feedback.Feedback;
import be.cpasonline.hub.intake.feedback.FeedbackBox;
import be.cpasonline.hub.platform.time.Brussels;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells operators what people think of the pages. */
@RestController
class FeedbackController {
    private static final int PAGE = 100;

    private final FeedbackBox box;

    FeedbackController(FeedbackBox box) {
        this.box = box;
    }

    /** The newest first, a page at a time; for who operates for all centres. */
    @GetMapping("/api/v1/feedback")
    ResponseEntity<FeedbackList> list(
            @RequestParam Optional<UUID> before, @AuthenticationPrincipal CallingSystem system) {
        if (!system.may(Permission.OPERATE) || !system.actsFor("*")) {
            throw new AccessDeniedException(Permission.OPERATE.name());
        }
        List<Feedback> page = box.newest(before, PAGE);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new FeedbackList(
                        page.stream().map(FeedbackLine::of).toList(),
                        page.size() < PAGE
                                ? Optional.empty()
                                : Optional.of(page.getLast().id())));
    }

    /**
     * A page of it.
     *
     * @param next what {@code before} must be for the page that follows; none on the last one
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record FeedbackList(List<FeedbackLine> feedback, Optional<UUID> next) {}

    /**
     * What one person wrote.
     *
     * @param page path of the page that it is about; none where that is not known
     * @param language in which the page was read
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record FeedbackLine(UUID id, Optional<String> page, String language, String text, OffsetDateTime at) {
        static FeedbackLine of(Feedback feedback) {
            return new FeedbackLine(
                    feedback.id(),
                    Optional.of(feedback.page()).filter(page -> !page.isEmpty()),
                    feedback.language(),
                    feedback.text(),
                    Brussels.time(feedback.at()));
        }

        /** Leaves out what was written. */
        @Override
        public String toString() {
            return "FeedbackLine[id=" + id + "]";
        }
    }
}
