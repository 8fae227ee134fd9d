package be.cpasonline.hub.transport.mail;

import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.transport.mail.smime.Sealed;
import be.cpasonline.hub.transport.mail.smime.Sealer;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/** Makes the mail of a delivery. Its headers say nothing of the person, and are the same at each try. */
final class Composer {
    private static final int TIMESTAMP_SHIFT = 16;

    private final MailOptions options;
    private final MessageIds ids;
    private final Wording wording;
    private final Letter letter;

    Composer(MailOptions options, MessageIds ids) {
        this.options = options;
        this.ids = ids;
        this.wording = new Wording(options);
        this.letter = new Letter(options, wording);
    }

    /**
     * Every byte that is sent after {@code DATA}, but for the dots that SMTP doubles.
     *
     * @param sealer signs and encrypts; where there is none, nothing of the person leaves
     */
    byte[] compose(Delivery delivery, Optional<Sealer> sealer) throws IOException, MessagingException {
        var message = new NamedMessage(ids.of(delivery.id()));
        head(message, delivery);
        if (sealer.isPresent()) {
            seal(message, sealer.get().seal(letter.write(delivery)));
        } else {
            message.setText(
                    wording.notice(delivery, String.valueOf(options.inboxUrl())), StandardCharsets.UTF_8.name());
            message.setHeader("Content-Transfer-Encoding", "quoted-printable");
        }
        message.saveChanges();
        var bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toByteArray();
    }

    private void head(MimeMessage message, Delivery delivery) throws MessagingException {
        message.setFrom(new InternetAddress(options.from()));
        message.setRecipient(RecipientType.TO, new InternetAddress(options.to()));
        message.setSubject(wording.subject(delivery), StandardCharsets.UTF_8.name());
        message.setSentDate(madeAt(delivery.id()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-CPAS-Delivery", delivery.id().toString());
        message.setHeader("X-CPAS-Kind", delivery.kind().name());
        message.setHeader("X-CPAS-Test", delivery.test() ? "yes" : "no");
        if (delivery.original().isPresent()) {
            String earlier = "<" + ids.of(delivery.original().get().id()) + ">";
            message.setHeader("In-Reply-To", earlier);
            message.setHeader("References", earlier);
        }
    }

    /** The moment that a UUIDv7 begins with, since the hour of a try would differ from try to try. */
    private static Date madeAt(UUID id) {
        return Date.from(Instant.ofEpochMilli(id.getMostSignificantBits() >>> TIMESTAMP_SHIFT));
    }

    private static void seal(MimeMessage message, Sealed sealed) throws MessagingException {
        message.setDataHandler(new DataHandler(new ByteArrayDataSource(sealed.content(), sealed.mediaType())));
        message.setHeader(
                "Content-Type", sealed.mediaType() + "; smime-type=" + sealed.type() + "; name=\"smime.p7m\"");
        message.setHeader("Content-Disposition", "attachment; filename=\"smime.p7m\"");
        message.setHeader("Content-Transfer-Encoding", "base64");
    }

    /** A message whose name is given. */
    private static final class NamedMessage extends MimeMessage {
        private final String name;

        NamedMessage(String name) {
            super(Session.getInstance(new Properties()));
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + name + ">");
        }
    }
}
