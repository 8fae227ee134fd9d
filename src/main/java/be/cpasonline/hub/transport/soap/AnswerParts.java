package be.cpasonline.hub.transport.soap;

import be.cpasonline.hub.platform.xml.SafeXml;
import be.cpasonline.hub.spi.Answer;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParseException;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Finds the envelope in an answer: all of it, or the first of several parts, as servers with MTOM answer. */
final class AnswerParts {
    private static final Set<String> ENVELOPES = Set.of("text/xml", "application/soap+xml", "application/xop+xml");
    private static final String RELATED = "multipart/related";

    private AnswerParts() {}

    /** The envelope; empty where there is none that can be read without a document type. */
    static Optional<Envelope> envelope(Answer answer) {
        try {
            var type = new ContentType(answer.mediaType());
            return RELATED.equals(base(type)) ? first(answer, type) : read(type, answer.body());
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Envelope> first(Answer answer, ContentType type) {
        try {
            var parts = new MimeMultipart(new ByteArrayDataSource(answer.body(), answer.mediaType()));
            @Nullable String start = type.getParameter("start");
            @Nullable BodyPart named = start == null ? null : parts.getBodyPart(start);
            BodyPart root = named == null ? parts.getBodyPart(0) : named;
            try (InputStream content = root.getInputStream()) {
                return read(new ContentType(root.getContentType()), content.readAllBytes());
            }
        } catch (MessagingException | IOException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static Optional<Envelope> read(ContentType type, byte[] body) {
        if (!ENVELOPES.contains(base(type))) {
            return Optional.empty();
        }
        try {
            var source = new InputSource(new ByteArrayInputStream(body));
            Optional.ofNullable(type.getParameter("charset")).ifPresent(source::setEncoding);
            return Envelope.of(SafeXml.parse(source));
        } catch (SAXException e) {
            return Optional.empty();
        }
    }

    private static String base(ContentType type) {
        return type.getBaseType().toLowerCase(Locale.ROOT);
    }
}
