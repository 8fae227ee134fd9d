package be.cpasonline.hub.trial;

import be.cpasonline.hub.model.Document;
import be.cpasonline.hub.model.DocumentKind;
import be.cpasonline.hub.spi.Delivery.Attachment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;

/** The one document that goes with invented applications: a page that says that it is a test. */
final class Paper {
    private static final String FILE = "test.pdf";
    private static final byte[] CONTENT = read();

    private Paper() {}

    /** The document under an id. */
    static Attachment under(UUID id) {
        return new Attachment(
                new Document(
                        id,
                        DocumentKind.BILL,
                        "TEST essai-proef.pdf",
                        "application/pdf",
                        (long) CONTENT.length,
                        digest()),
                Paper::opened);
    }

    private static InputStream opened() {
        return new ByteArrayInputStream(CONTENT);
    }

    private static String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(CONTENT));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] read() {
        try (InputStream in = Objects.requireNonNull(Paper.class.getResourceAsStream(FILE), FILE)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
