package be.cpasonline.hub.followup.news;

import be.cpasonline.hub.model.Application;
import be.cpasonline.hub.model.ConsentKind;
import be.cpasonline.hub.model.Contact;
import be.cpasonline.hub.notify.Mail;
import be.cpasonline.hub.notify.Mails;
import be.cpasonline.hub.platform.language.Texts;
import be.cpasonline.hub.register.ContentForgotten;
import be.cpasonline.hub.register.Register;
import be.cpasonline.hub.register.words.Words;
import be.cpasonline.hub.status.StatusReceived;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells a person by mail that there is news, if they asked for that and a message may be left. Others may see it on its
 * way, or in the person's mailbox: it says neither who, nor what about. Only the address to sign in at is the site's own.
 */
@Component
@EnableConfigurationProperties(NewsSettings.class)
public class NewsMails {
    private final Texts texts = new Texts("followup/news");
    private final Register register;
    private final Mails mails;
    private final Words words;
    private final NewsSettings settings;

    NewsMails(Register register, Mails mails, Words words, NewsSettings settings) {
        this.register = register;
        this.mails = mails;
        this.words = words;
        this.settings = settings;
    }

    /** After a person sent an application: the mail leads them back to its receipt. */
    public void registered(UUID applicationId) {
        send(applicationId);
    }

    /**
     * Before what a person began, and did not send, is forgotten; to somebody who wants to be told.
     *
     * @param on the day on which it is forgotten
     */
    public void forgetting(String address, Locale language, LocalDate on) {
        Words.In said = words.in(language);
        Texts.In news = texts.in(said.language());
        mails.send(mail(address, news, news.get("forgetting", said.day(on))));
    }

    /** With each step that the centre tells of. */
    @EventListener
    void told(StatusReceived news) {
        send(news.applicationId());
    }

    private void send(UUID applicationId) {
        Application application;
        try {
            application = register.read(applicationId).application();
        } catch (ContentForgotten forgotten) {
            return;
        }
        Contact contact = application.applicant().contact();
        String address = contact.email();
        if (address != null && wanted(application) && !Boolean.FALSE.equals(contact.safeToLeaveMessage())) {
            Texts.In said =
                    texts.in(words.in(application.applicant().language()).language());
            mails.send(mail(address, said, said.get("news")));
        }
    }

    private Mail mail(String address, Texts.In said, String news) {
        String where = settings.address() == null ? "" : "\n\n" + settings.address();
        return new Mail(address, said.get("subject"), news + where + "\n\n" + said.get("end"));
    }

    private static boolean wanted(Application application) {
        return application.consents().stream()
                .anyMatch(consent -> consent.kind() == ConsentKind.NEWS_BY_EMAIL && consent.given());
    }
}
