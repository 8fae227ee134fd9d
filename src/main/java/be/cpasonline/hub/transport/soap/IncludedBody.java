package be.cpasonline.hub.transport.soap;

import be.cpasonline.hub.transport.http.DocumentBody;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * A body as its signature must see it: with the documents in Base64 where the message includes them. The digest is made
 * while the documents are read, so that none is ever whole in memory.
 */
final class IncludedBody {
    private final Element body;
    private final List<Inclusion> inclusions;

    IncludedBody(Element body, List<Inclusion> inclusions) {
        this.body = body;
        this.inclusions = inclusions;
    }

    /**
     * SHA-256 over the exclusive canonical form.
     *
     * @throws IOException where a document cannot be read
     */
    byte[] digest() throws IOException {
        MessageDigest sha256 = sha256();
        String mark = "document-" + UUID.randomUUID() + "-";
        String canonical = canonicalWith(mark);
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), sha256)) {
            int from = 0;
            for (int i = 0; i < inclusions.size(); i++) {
                int at = canonical.indexOf(mark + i + ";", from);
                out.write(canonical.substring(from, at).getBytes(StandardCharsets.UTF_8));
                encode(inclusions.get(i), out);
                from = at + (mark + i + ";").length();
            }
            out.write(canonical.substring(from).getBytes(StandardCharsets.UTF_8));
        }
        return sha256.digest();
    }

    private String canonicalWith(String mark) {
        List<Text> marks = Stream.iterate(0, i -> i < inclusions.size(), i -> i + 1)
                .map(i -> body.getOwnerDocument().createTextNode(mark + i + ";"))
                .toList();
        for (int i = 0; i < marks.size(); i++) {
            replace(inclusions.get(i).element(), marks.get(i));
        }
        String canonical = new String(SoapXml.exclusive(body), StandardCharsets.UTF_8);
        for (int i = 0; i < marks.size(); i++) {
            replace(marks.get(i), inclusions.get(i).element());
        }
        return canonical;
    }

    private static void replace(Node old, Node by) {
        old.getParentNode().replaceChild(by, old);
    }

    private static void encode(Inclusion inclusion, OutputStream out) throws IOException {
        try (OutputStream encoder = Base64.getEncoder().wrap(new Open(out))) {
            new DocumentBody(inclusion.attachment()).writeTo(encoder);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stays open when the encoder, which must be closed to write its end, is closed. */
    private static final class Open extends FilterOutputStream {
        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
