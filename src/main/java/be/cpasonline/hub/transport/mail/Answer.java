package be.cpasonline.hub.transport.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Optional;

/** What a centre's package answers: a report in JSON, alone or beside words for people. */
final class Answer {
    private static final int DEEPEST = 5;

    private Answer() {}

    /** The first part in JSON. */
    static Optional<byte[]> in(Part part) throws MessagingException, IOException {
        return in(part, 0);
    }

    private static Optional<byte[]> in(Part part, int depth) throws MessagingException, IOException {
        if (part.isMimeType("application/json")) {
            return Optional.of(part.getInputStream().readAllBytes());
        }
        if (!part.isMimeType("multipart/*") || depth == DEEPEST) {
            return Optional.empty();
        }
        var parts = new MimeMultipart(part.getDataHandler().getDataSource());
        for (int index = 0; index < parts.getCount(); index++) {
            BodyPart each = parts.getBodyPart(index);
            Optional<byte[]> found = in(each, depth + 1);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
