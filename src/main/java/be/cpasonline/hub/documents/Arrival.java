package be.cpasonline.hub.documents;

import be.cpasonline.hub.documents.DocumentRefused.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** A content as it arrives: typed by its beginning, measured, digested, bounded. */
final class Arrival {
    /** What Tika looks at, at most. */
    private static final int HEAD_BYTES = 64 * 1024;

    private final UUID id;
    private final InputStream content;
    private final DocumentSettings settings;
    private final byte[] head;
    private final String mediaType;
    private final MessageDigest digest = sha256();
    private final Tail tail = new Tail();
    private long size;

    /**
     * Reads the beginning.
     *
     * @throws DocumentRefused where it is empty or of a type that is not accepted
     */
    Arrival(UUID id, InputStream content, DocumentSettings settings) throws IOException {
        this.id = id;
        this.content = content;
        this.settings = settings;
        this.head = content.readNBytes(HEAD_BYTES);
        if (head.length == 0) {
            throw new DocumentRefused(id, Reason.EMPTY);
        }
        this.mediaType = ContentType.of(head);
        if (!settings.mediaTypes().contains(mediaType)) {
            throw new DocumentRefused(id, Reason.TYPE_NOT_ACCEPTED);
        }
    }

    UUID id() {
        return id;
    }

    /**
     * Writes all of it to a target, which is not closed.
     *
     * @throws DocumentRefused where it is too large, or an archive is hidden behind it
     */
    StoredDocument writeTo(OutputStream target) throws IOException {
        take(head, head.length, target);
        byte[] buffer = new byte[16 * 1024];
        int read;
        while ((read = content.read(buffer)) != -1) {
            take(buffer, read, target);
        }
        if (tail.endsAnArchive() && !mediaType.equals(ContentType.TEXT_DOCUMENT)) {
            throw new DocumentRefused(id, Reason.TYPE_NOT_ACCEPTED);
        }
        return new StoredDocument(id, mediaType, size, HexFormat.of().formatHex(digest.digest()));
    }

    private void take(byte[] bytes, int length, OutputStream target) throws IOException {
        size += length;
        if (size > settings.maxSize().toBytes()) {
            throw new DocumentRefused(id, Reason.TOO_LARGE);
        }
        digest.update(bytes, 0, length);
        tail.add(bytes, length);
        target.write(bytes, 0, length);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
