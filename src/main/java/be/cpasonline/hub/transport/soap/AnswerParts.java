package be.cpasonline.hub.transport.soap;

import be.cpasonline.hub.platform.xml.SafeXml;
import be.cpasonline.hub.spi.Answer;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Finds the message in an answer: all of it, or the root of several parts, as servers with MTOM answer. */
final class AnswerParts {
    private static final Set<String> ENVELOPES = Set.of("text/xml", "application/soap+xml", "application/xop+xml");
    private static final String RELATED = "multipart/related";

    private AnswerParts() {}

    /** The message; empty where there is none that can be read without a document type. */
    static Optional<Received> read(Answer answer) {
        try {
            var type = new ContentType(answer.mediaType());
            return RELATED.equals(base(type))
                    ? related(answer, type)
                    : envelope(type, answer.body()).map(envelope -> new Received(envelope, Map.of()));
        } catch (MessagingException | IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Received> related(Answer answer, ContentType type) throws MessagingException, IOException {
        var multipart = new MimeMultipart(new ByteArrayDataSource(answer.body(), answer.mediaType()));
        @Nullable String start = type.getParameter("start");
        @Nullable BodyPart named = start == null ? null : multipart.getBodyPart(start);
        @Nullable BodyPart root = named == null && multipart.getCount() > 0 ? multipart.getBodyPart(0) : named;
        if (root == null) {
            return Optional.empty();
        }
        Map<String, byte[]> parts = parts(multipart);
        return envelope(new ContentType(root.getContentType()), content(root))
                .map(envelope -> new Received(envelope, parts));
    }

    private static Map<String, byte[]> parts(MimeMultipart multipart) throws MessagingException, IOException {
        var parts = new HashMap<String, byte[]>();
        for (int i = 0; i < multipart.getCount(); i++) {
            if (multipart.getBodyPart(i) instanceof MimeBodyPart part && part.getContentID() != null) {
                parts.put(part.getContentID().replaceAll("^<|>$", ""), content(part));
            }
        }
        return parts;
    }

    private static byte[] content(BodyPart part) throws MessagingException, IOException {
        try (InputStream content = part.getInputStream()) {
            return content.readAllBytes();
        }
    }

    private static Optional<Envelope> envelope(ContentType type, byte[] body) {
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
