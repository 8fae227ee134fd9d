package be.cpasonline.hub.notify;

import be.cpasonline.hub.notify.store.Outbox;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/** Takes mails to be sent. */
@Service
@EnableConfigurationProperties(NotifySettings.class)
public class Mails {
    private final Outbox outbox;
    private final NotifySettings settings;

    Mails(Outbox outbox, NotifySettings settings) {
        this.outbox = outbox;
        this.settings = settings;
    }

    /** Keeps a mail to be sent soon; joins the caller's transaction. */
    public void send(Mail mail) {
        outbox.add(mail);
    }

    /** Who operates the hub. */
    public NotifySettings.Operators operators() {
        return settings.operators();
    }
}
