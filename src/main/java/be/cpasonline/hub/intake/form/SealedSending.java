package be.cpasonline.hub.intake.form;

import be.cpasonline.hub.documents.DocumentRefused;
import be.cpasonline.hub.followup.news.NewsMails;
import be.cpasonline.hub.intake.ApplicationRefused;
import be.cpasonline.hub.intake.Incoming;
import be.cpasonline.hub.intake.draft.Draft;
import be.cpasonline.hub.intake.draft.SealedDrafts;
import be.cpasonline.hub.intake.route.IntakeJourney;
import be.cpasonline.hub.register.IdempotencyConflict;
import be.cpasonline.hub.register.Registered;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends what is sealed: at once, and again by itself where that did not work. The draft's id is the idempotency key. */
@Component("sealedSending")
public class SealedSending {
    private static final Logger LOG = LoggerFactory.getLogger(SealedSending.class);
    private static final int AT_ONCE = 100;

    private final SealedDrafts drafts;
    private final IntakeJourney journey;
    private final NewsMails news;

    SealedSending(SealedDrafts drafts, IntakeJourney journey, NewsMails news) {
        this.drafts = drafts;
        this.journey = journey;
        this.news = news;
    }

    /**
     * Sends one. When this returns, it is registered, or another request is just registering it.
     *
     * @param language in which it is told what is wrong
     * @throws ApplicationRefused where the hub does not take it; it can be changed again
     * @throws DocumentRefused where a document is not there any more; it can be changed again
     */
    void send(Draft sealed, Locale language) {
        byte[] application = sealed.content().sent().orElseThrow();
        try {
            Registered registered =
                    journey.submit(new Incoming(WebForm.SYSTEM, sealed.id().toString(), application, language));
            if (drafts.registered(sealed, registered.reference())) {
                news.registered(registered.applicationId());
            }
        } catch (ApplicationRefused | DocumentRefused refused) {
            drafts.refused(sealed);
            throw refused;
        } catch (IdempotencyConflict sending) {
            LOG.debug("Draft {} is being sent by another request", sealed.id());
        }
    }

    /** Sends what is sealed and was not registered: nobody has to press again. */
    public void sendAgain() {
        List<Draft> due;
        do {
            due = drafts.toSendAgain(AT_ONCE);
            due.forEach(this::again);
        } while (due.size() == AT_ONCE);
    }

    private void again(Draft sealed) {
        try {
            send(sealed, Locale.ENGLISH);
            LOG.info("Draft {} was sent again", sealed.id());
        } catch (ApplicationRefused | DocumentRefused refused) {
            LOG.warn("Draft {} was sent again and refused; its person can change it", sealed.id());
        } catch (RuntimeException failed) {
            LOG.warn(
                    "Draft {} could not be sent: {}",
                    sealed.id(),
                    failed.getClass().getName());
        }
    }
}
