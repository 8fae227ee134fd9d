package be.cpasonline.hub.transport.mail;

import be.cpasonline.hub.spi.ReportsStatus.Taker;
import be.cpasonline.hub.transport.mail.MessageIds.Named;
import be.cpasonline.hub.transport.mail.smime.Opener;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides what a mail in the hub's mailbox is: what a mail server says of a mail of the hub, or what a centre answers. */
final class Post {
    private static final Logger log = LoggerFactory.getLogger(Post.class);
    private static final Duration LEFT_FOR_OTHERS = Duration.ofDays(3);
    private static final Session NONE = Session.getInstance(new Properties());

    private final MessageIds ids;
    private final Keys keys;
    private final Clock clock;

    Post(MessageIds ids, Keys keys, Clock clock) {
        this.ids = ids;
        this.keys = keys;
        this.clock = clock;
    }

    /** What becomes of a mail. */
    sealed interface Fate {
        /** It is done with. */
        record Taken() implements Fate {}

        /** It is of another centre, whose turn will come. */
        record Left() implements Fate {}

        /** It is a report that the hub refused, for a reason without personal data. */
        record Refused(String reason) implements Fate {}

        /** It is nothing that could be handed over, for a reason without personal data. */
        record NoReport(String reason) implements Fate {}
    }

    /**
     * Looks at a mail.
     *
     * @param received when the mailbox got it
     */
    Fate look(byte[] mail, Instant received, Taker taker) {
        try {
            var message = new MimeMessage(NONE, new ByteArrayInputStream(mail));
            Optional<Bounce> bounce = Bounce.in(message);
            Optional<Named> about = bounce.map(Bounce::about)
                    .or(() -> Optional.of(about(message)))
                    .flatMap(ids::in);
            if (about.isEmpty()) {
                return new Fate.NoReport("it names no mail of the hub (Original-Envelope-Id, In-Reply-To, References)");
            }
            if (!about.get().ours()) {
                return received.isBefore(clock.instant().minus(LEFT_FOR_OTHERS))
                        ? new Fate.NoReport("it names a mail to an address that the hub writes to no longer")
                        : new Fate.Left();
            }
            return bounce.isPresent()
                    ? bounced(bounce.get(), about.get(), name(message), received, taker)
                    : answered(message, taker);
        } catch (MessagingException | IOException e) {
            return new Fate.NoReport("it cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private static String about(MimeMessage message) {
        try {
            return message.getHeader("In-Reply-To", " ") + " " + message.getHeader("References", " ");
        } catch (MessagingException e) {
            return "";
        }
    }

    private Fate bounced(Bounce bounce, Named about, String name, Instant received, Taker taker) {
        return switch (bounce.outcome()) {
            case FAILED -> taken(name, bounce.report(about.delivery(), earlier(received)), taker);
            case DELAYED -> {
                log.info("The mail of delivery {} is late on its way: {}", about.delivery(), bounce.status());
                yield new Fate.Taken();
            }
            case ARRIVED -> new Fate.Taken();
        };
    }

    /** A mail server whose clock is ahead tells nothing of the future. */
    private Instant earlier(Instant received) {
        Instant now = clock.instant();
        return received.isAfter(now) ? now : received;
    }

    private Fate answered(MimeMessage message, Taker taker) throws MessagingException, IOException {
        Optional<Opener> opener = keys.opener();
        if (opener.isEmpty()) {
            return new Fate.NoReport("an answer is taken only where answersSignedBy or certificate says who signs it");
        }
        Optional<MimePart> signed = opener.get().open(message);
        if (signed.isEmpty()) {
            return automatic(message)
                    ? new Fate.Taken()
                    : new Fate.NoReport("it is not signed with the certificate of the centre, or not to be decrypted");
        }
        Optional<byte[]> report = Answer.in(signed.get());
        return report.isPresent()
                ? taken(name(message), report.get(), taker)
                : new Fate.NoReport("it holds no part of the type application/json");
    }

    /** Somebody is away, or has read it: that says nothing of the case. */
    private static boolean automatic(MimeMessage message) throws MessagingException {
        String header = message.getHeader("Auto-Submitted", null);
        return header != null && !header.strip().equalsIgnoreCase("no");
    }

    private static Fate taken(String name, byte[] report, Taker taker) {
        return taker.take(name, report).<Fate>map(Fate.Refused::new).orElseGet(Fate.Taken::new);
    }

    /** Its name, by a digest: who sent it may have put anything into it. */
    private static String name(MimeMessage message) throws MessagingException {
        String id = String.valueOf(message.getMessageID());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return "mail-" + HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
