package be.cpasonline.hub.transport.mail;

import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.Delivery.Attachment;
import be.cpasonline.hub.transport.document.DocumentContent;
import be.cpasonline.hub.transport.document.FileEndings;
import be.cpasonline.hub.transport.mail.paper.ApplicationPaper;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** All that the centre gets, as one MIME entity that is still readable: it leaves only signed and encrypted. */
final class Letter {
    private final Wording wording;
    private final ApplicationPaper paper;

    Letter(MailOptions options, Wording wording) {
        this.wording = wording;
        this.paper = new ApplicationPaper(options.language().locale());
    }

    /** The bytes to be signed: lines end with CR and LF, and every byte is ASCII. */
    byte[] write(Delivery delivery) throws IOException, MessagingException {
        var parts = new MimeMultipart("mixed");
        parts.addBodyPart(text(wording.letter(delivery)));
        parts.addBodyPart(file(
                wording.fileName(delivery), "application/pdf", paper.print(delivery.application(), delivery.test())));
        parts.addBodyPart(file(
                payloadName(delivery),
                delivery.payload().mediaType(),
                delivery.payload().body()));
        for (Attachment attachment : delivery.attachments()) {
            parts.addBodyPart(document(attachment));
        }
        var entity = new WholePart();
        entity.setContent(parts);
        return entity.bytes();
    }

    /** What a program looks for. */
    private static String payloadName(Delivery delivery) {
        return switch (delivery.kind()) {
                    case ORIGINAL -> "application";
                    case ADDITION, WITHDRAWAL -> delivery.kind().name().toLowerCase(Locale.ROOT);
                }
                + FileEndings.of(delivery.payload().mediaType());
    }

    private static MimeBodyPart text(String text) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name());
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static MimeBodyPart document(Attachment attachment) throws IOException, MessagingException {
        var content = new DocumentContent(attachment);
        var bytes = new ByteArrayOutputStream();
        content.writeTo(bytes);
        return file(
                content.fileName(),
                Optional.ofNullable(attachment.description().mediaType()).orElse("application/octet-stream"),
                bytes.toByteArray());
    }

    private static MimeBodyPart file(String name, String mediaType, byte[] content) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, mediaType)));
        part.setFileName(name);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** A part that stands for itself. */
    private static final class WholePart extends MimeBodyPart {
        byte[] bytes() throws IOException, MessagingException {
            updateHeaders();
            var bytes = new ByteArrayOutputStream();
            writeTo(bytes);
            return bytes.toByteArray();
        }
    }
}
