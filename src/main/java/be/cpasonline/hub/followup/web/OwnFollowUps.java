package be.cpasonline.hub.followup.web;

import be.cpasonline.hub.register.AlreadyWithdrawn;
import be.cpasonline.hub.register.ContentForgotten;
import be.cpasonline.hub.register.FollowUpSubmission;
import be.cpasonline.hub.register.FollowUps;
import be.cpasonline.hub.register.IdempotencyConflict;
import be.cpasonline.hub.register.Registered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Registers what a person sends after an application, and leads back to it, where they are told. */
@Component
class OwnFollowUps {
    private static final String WITHDRAWN = "withdrawn";

    private final FollowUps followUps;

    OwnFollowUps(FollowUps followUps) {
        this.followUps = followUps;
    }

    /** Registers it; the same page sent twice is registered once. */
    ModelAndView register(Registered registered, SentFollowUp sent) {
        String told = switch (sent.kind()) {
            case ADDITION -> "added";
            case WITHDRAWAL -> WITHDRAWN;
        };
        try {
            followUps.register(registered.applicationId(), submission(registered, sent));
            return toApplication(registered, told);
        } catch (AlreadyWithdrawn withdrawn) {
            return toApplication(registered, WITHDRAWN);
        } catch (ContentForgotten forgotten) {
            return toApplication(registered, "forgotten");
        } catch (IdempotencyConflict sending) {
            return toApplication(registered, told);
        }
    }

    private static FollowUpSubmission submission(Registered registered, SentFollowUp sent) {
        String reference = registered.reference();
        return new FollowUpSubmission(
                registered.systemId(),
                sent.idempotencyKey(reference),
                sent.fingerprint(reference),
                sent.kind(),
                sent.text(),
                sent.documents());
    }

    private static ModelAndView toApplication(Registered registered, String told) {
        return new ModelAndView("redirect:/my/applications/" + registered.reference() + "?told=" + told);
    }
}
