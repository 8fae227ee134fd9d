package be.cpasonline.hub.followup.web;

import be.cpasonline.hub.register.AlreadyWithdrawn;
import be.cpasonline.hub.register.ContentForgotten;
import be.cpasonline.hub.register.FollowUp;
import be.cpasonline.hub.register.FollowUpSubmission;
import be.cpasonline.hub.register.FollowUps;
import be.cpasonline.hub.register.Registered;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Registers what a person sends after an application, and leads back to it, where they are told. What can no longer
 * follow it stays on its page, where they are told that it was not sent.
 */
@Component
class OwnFollowUps {
    private final FollowUps followUps;
    private final FollowUpPage page;

    OwnFollowUps(FollowUps followUps, FollowUpPage page) {
        this.followUps = followUps;
        this.page = page;
    }

    /** Registers what was sent from a page; the same page sent twice is registered once. */
    ModelAndView register(String view, Registered registered, SentFollowUp sent, Locale reader) {
        try {
            followUps.register(registered.applicationId(), submission(registered, sent));
            return done(registered, sent.kind());
        } catch (AlreadyWithdrawn withdrawn) {
            return sent.kind() == FollowUp.Kind.WITHDRAWAL
                    ? done(registered, sent.kind())
                    : notSent(view, registered, sent, "followup.notSent.withdrawn", reader);
        } catch (ContentForgotten forgotten) {
            return notSent(view, registered, sent, "followup.notSent.forgotten", reader);
        }
    }

    private ModelAndView notSent(String view, Registered registered, SentFollowUp sent, String why, Locale reader) {
        return page.again(view, registered, sent.typed(), List.of(page.problem(why, reader)));
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

    private static ModelAndView done(Registered registered, FollowUp.Kind kind) {
        String told = switch (kind) {
            case ADDITION -> "added";
            case WITHDRAWAL -> "withdrawn";
        };
        return new ModelAndView("redirect:/my/applications/" + registered.reference() + "?told=" + told);
    }
}
