package be.cpasonline.hub.notify;

import be.cpasonline.hub.notify.store.Outbox;
import be.cpasonline.hub.notify.store.Outbox.Due;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Sends what the outbox holds. While there is no mail server, or it is away, mails wait; one that is sent twice, after a
 * crash, has the same Message-ID.
 */
@Component("mailRound")
public class MailRound {
    private static final Logger log = LoggerFactory.getLogger(MailRound.class);
    private static final int AT_ONCE = 20;
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final Outbox outbox;
    private final ObjectProvider<JavaMailSender> server;
    private final NotifySettings settings;
    private final MeterRegistry metrics;
    private volatile long waiting;

    MailRound(Outbox outbox, ObjectProvider<JavaMailSender> server, NotifySettings settings, MeterRegistry metrics) {
        this.outbox = outbox;
        this.server = server;
        this.settings = settings;
        this.metrics = metrics;
        Gauge.builder("hub.mails.waiting", () -> waiting)
                .description("mails that are not sent yet")
                .register(metrics);
    }

    /** Sends what is due. */
    public void send() {
        waiting = outbox.waiting();
        if (waiting > 0) {
            server.ifAvailable(sender -> outbox.take(AT_ONCE, LEASE).forEach(due -> send(sender, due)));
        }
    }

    private void send(JavaMailSender sender, Due due) {
        try {
            sender.send(message(sender, due));
            outbox.end(due.id(), true);
            count("sent");
        } catch (MailException | MessagingException e) {
            failed(due, e);
        }
    }

    private void failed(Due due, Exception e) {
        boolean refused = refused(e);
        if (refused) {
            outbox.end(due.id(), false);
        } else {
            outbox.putOff(due.id(), pause(due.attempt()));
        }
        count(refused ? "refused" : "failed");
        log.atWarn()
                .addKeyValue("mailId", due.id())
                .addKeyValue("attempt", due.attempt())
                .log(
                        refused
                                ? "The mail server refuses a recipient ({})"
                                : "A mail could not be sent; it waits ({})",
                        e.getClass().getSimpleName());
    }

    private MimeMessage message(JavaMailSender sender, Due due) throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(due.mail().recipient());
        helper.setSubject(due.mail().subject());
        helper.setText(due.mail().text());
        message.setHeader(
                "Message-ID",
                "<" + due.id() + settings.from().substring(settings.from().indexOf('@')) + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** An address that will never work; whatever else is wrong may pass. */
    private static boolean refused(Exception e) {
        return switch (e) {
            case AddressException address -> true;
            case MailSendException sending ->
                Arrays.stream(sending.getMessageExceptions()).anyMatch(MailRound::namesInvalidAddress);
            default -> false;
        };
    }

    private static boolean namesInvalidAddress(Exception e) {
        return e instanceof SendFailedException failed
                && failed.getInvalidAddresses() != null
                && failed.getInvalidAddresses().length > 0;
    }

    private Duration pause(int attempt) {
        Duration doubled = settings.firstPause().multipliedBy(1L << Math.min(attempt - 1, 20));
        return doubled.compareTo(settings.longestPause()) < 0 ? doubled : settings.longestPause();
    }

    private void count(String outcome) {
        metrics.counter("hub.mails", "outcome", outcome).increment();
    }
}
