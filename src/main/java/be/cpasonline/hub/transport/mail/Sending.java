package be.cpasonline.hub.transport.mail;

import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.transport.http.Deadline;
import be.cpasonline.hub.transport.http.NoAnswer;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayInputStream;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands mails to the server, a connection for each. */
final class Sending {
    private static final Logger log = LoggerFactory.getLogger(Sending.class);

    private final MailOptions options;
    private final Servers servers;
    private final Semaphore places;

    Sending(MailOptions options, Servers servers) {
        this.options = options;
        this.servers = servers;
        this.places = new Semaphore(options.poolSize(), true);
    }

    /**
     * Sends a mail.
     *
     * @param mail all of it, as it goes over the wire
     * @param name its Message-ID without brackets: the server names it in what it says later of the mail
     * @throws AdapterFailure where the server has not said that it took it
     */
    void send(byte[] mail, String name, Deadline deadline) {
        talk(deadline, (session, dialogue) -> {
            mustFit(mail.length, dialogue.largest());
            Address[] recipient = {new InternetAddress(options.to())};
            dialogue.sendMessage(message(session, dialogue, mail, name), recipient);
        });
    }

    /** Connects and signs in, and no more. */
    void greet(Deadline deadline) {
        talk(deadline, (session, dialogue) -> {});
    }

    /** Fails where the mail is longer than the smallest limit that is known. */
    void mustFit(long bytes, OptionalLong server) {
        if (bytes > options.maxBytes()) {
            throw MailFailures.tooLarge(bytes, options.maxBytes(), "the option maxBytes");
        }
        if (server.isPresent() && bytes > server.getAsLong()) {
            throw MailFailures.tooLarge(bytes, server.getAsLong(), "the mail server");
        }
    }

    private void talk(Deadline deadline, Talk talk) {
        enter(deadline);
        try {
            Session session = servers.smtp();
            var dialogue = new Dialogue(session, options);
            try {
                Timely.work(deadline, () -> {
                    try {
                        connect(dialogue);
                        talk.with(session, dialogue);
                    } finally {
                        hangUp(dialogue);
                    }
                    return true;
                });
            } catch (MessagingException e) {
                throw MailFailures.inDialogue(e, dialogue);
            }
        } finally {
            places.release();
        }
    }

    private void connect(Dialogue dialogue) throws MessagingException {
        dialogue.connect(
                options.host(),
                options.port(),
                options.username(),
                options.password() == null ? null : options.password().reveal());
    }

    /** How the dialogue ends no longer matters. */
    private static void hangUp(Dialogue dialogue) {
        try {
            dialogue.close();
        } catch (MessagingException e) {
            log.debug(
                    "The mail server was left without a word ({})", e.getClass().getSimpleName());
        }
    }

    private SMTPMessage message(Session session, Dialogue dialogue, byte[] mail, String name)
            throws MessagingException {
        var message = new SMTPMessage(session, new ByteArrayInputStream(mail));
        message.setEnvelopeFrom(options.from());
        if (dialogue.supportsExtension("DSN")) {
            message.setMailExtension("ENVID=" + name);
        }
        return message;
    }

    private void enter(Deadline deadline) {
        try {
            if (places.tryAcquire(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw NoAnswer.outOfTime();
    }

    /** What is said once the hub is signed in. */
    private interface Talk {
        void with(Session session, Dialogue dialogue) throws MessagingException;
    }
}
