package be.cpasonline.hub.transport.mail;

import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.Acknowledgement.Stage;
import be.cpasonline.hub.spi.Adapter;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.ChecksItself;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.ReportsStatus;
import be.cpasonline.hub.transport.document.DocumentUnreadable;
import be.cpasonline.hub.transport.http.Deadline;
import be.cpasonline.hub.transport.http.NotConfigured;
import be.cpasonline.hub.transport.mail.smime.Sealer;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Sends each delivery as a mail. It cannot be told whether a mail is there already: one whose fate is not certain is never
 * sent again by itself.
 */
final class MailAdapter implements Adapter, ReportsStatus, ChecksItself {
    /** Each encoding in Base64 makes four bytes of three, and a document is encoded twice. */
    private static final long[] AT_LEAST = {16, 9};

    private final MailOptions options;
    private final MessageIds ids;
    private final Composer composer;
    private final Keys keys;
    private final Sending sending;
    private final Mailbox mailbox;

    MailAdapter(MailOptions options, Clock clock) {
        this.options = options;
        this.ids = new MessageIds(options.from(), options.to());
        this.composer = new Composer(options, ids);
        this.keys = new Keys(options, clock);
        var servers = new Servers(options);
        this.sending = new Sending(options, servers);
        this.mailbox = new Mailbox(options, servers, new Post(ids, keys, clock), clock);
    }

    @Override
    public Acknowledgement deliver(Delivery delivery) {
        if (delivery.test() && options.testMark() == null) {
            throw NotConfigured.test("testMark");
        }
        Deadline deadline = Deadline.in(options.totalTimeout());
        Optional<Sealer> sealer = keys.sealer();
        sending.send(compose(delivery, sealer), ids.of(delivery.id()), deadline);
        return new Acknowledgement(sealer.isPresent() ? Stage.ACCEPTED : Stage.OFFERED, Optional.empty());
    }

    private byte[] compose(Delivery delivery, Optional<Sealer> sealer) {
        if (sealer.isPresent()) {
            long documents = delivery.attachments().stream()
                    .mapToLong(each ->
                            Objects.requireNonNullElse(each.description().size(), 0L))
                    .sum();
            sending.mustFit(documents * AT_LEAST[0] / AT_LEAST[1], OptionalLong.empty());
        }
        try {
            byte[] mail = composer.compose(delivery, sealer);
            sending.mustFit(mail.length, OptionalLong.empty());
            return mail;
        } catch (DocumentUnreadable e) {
            throw MailFailures.unreadable(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("the mail cannot be made", e);
        }
    }

    @Override
    public void collect(Taker taker) {
        if (options.mailbox() == null) {
            throw NotConfigured.reports("mailbox");
        }
        mailbox.collect(taker);
    }

    @Override
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(tried("certificates", () -> findings.addAll(keys.findings())));
        findings.addAll(tried("keys", keys::mustServe));
        findings.addAll(tried("host", () -> sending.greet(Deadline.in(options.totalTimeout()))));
        if (options.mailbox() != null) {
            findings.addAll(tried("mailbox", mailbox::greet));
        }
        return findings;
    }

    private static List<Finding> tried(String subject, Runnable look) {
        try {
            look.run();
            return List.of(new Finding(subject, true, "works as it is configured"));
        } catch (AdapterFailure failure) {
            return List.of(new Finding(subject, false, failure.code() + ": " + failure.detail()));
        }
    }

    @Override
    public String destination() {
        return "smtp://" + options.host() + ":" + options.port();
    }

    @Override
    public void close() {}
}
