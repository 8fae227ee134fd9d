package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.model.Document;
import be.cpasonline.hub.model.DocumentKind;
import be.cpasonline.hub.spi.Delivery.Attachment;
import com.github.f4b6a3.uuid.UuidCreator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Makes documents that go along. */
final class Documents {
    /** The hub takes no larger document by default. */
    static final int LARGEST = 20 << 20;

    /** The hub takes no more documents with one application. */
    static final int MOST = 20;

    private static final byte[] PDF = "%PDF-1.4\n%hub\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private Documents() {}

    /** Small documents. */
    static Attachment[] small(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> document(PDF.length, () -> new ByteArrayInputStream(PDF)))
                .toArray(Attachment[]::new);
    }

    /** One of a size. */
    static Attachment of(int size) {
        return document(size, () -> new Zeros(size));
    }

    private static Attachment document(long size, Supplier<InputStream> content) {
        var description = new Document(
                UuidCreator.getTimeOrderedEpoch(),
                DocumentKind.BILL,
                "facture.pdf",
                "application/pdf",
                size,
                digest(content));
        return new Attachment(description, content);
    }

    private static String digest(Supplier<InputStream> content) {
        try (var in = new DigestInputStream(content.get(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Zeros extends InputStream {
        private int left;

        Zeros(int size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int given = Math.min(left, length);
            Arrays.fill(bytes, offset, offset + given, (byte) 0);
            left -= given;
            return given;
        }
    }
}
