package be.cpasonline.hub.documents;

import be.cpasonline.hub.documents.DocumentRefused.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.springframework.stereotype.Component;

/** Looks into a document that has arrived whole, before it is kept. */
@Component
class Inspection {
    /** What is unpacked of a text document, at most, compared with the largest document. */
    private static final int UNPACKED_TIMES = 10;

    private static final int MOST_ENTRIES = 5_000;

    private final long mostUnpacked;
    private final Scanner scanner;

    Inspection(DocumentSettings settings, Scanner scanner) {
        this.mostUnpacked = settings.maxSize().toBytes() * UNPACKED_TIMES;
        this.scanner = scanner;
    }

    /**
     * Looks at all of it.
     *
     * @param content opens it, as often as is asked
     * @throws DocumentRefused where it cannot be taken
     * @throws IOException where the content cannot be read
     */
    void inspect(StoredDocument document, Content content) throws IOException {
        if (document.mediaType().equals(ContentType.TEXT_DOCUMENT)) {
            try (InputStream archive = content.open()) {
                unpack(document.id(), archive);
            }
        }
        if (scanner.configured()) {
            try (InputStream plain = content.open()) {
                scanner.scan(document.id(), plain);
            }
        }
    }

    /** A text document is an archive inside: what it becomes when somebody opens it counts. */
    private void unpack(UUID id, InputStream archive) throws IOException {
        long unpacked = 0;
        int entries = 0;
        byte[] buffer = new byte[16 * 1024];
        try (var zip = new ZipInputStream(archive)) {
            while (zip.getNextEntry() != null) {
                entries++;
                int read;
                while ((read = zip.read(buffer)) != -1 && unpacked <= mostUnpacked) {
                    unpacked += read;
                }
                if (unpacked > mostUnpacked || entries > MOST_ENTRIES) {
                    throw new DocumentRefused(id, Reason.TOO_LARGE);
                }
            }
        } catch (ZipException | EOFException broken) {
            throw new DocumentRefused(id, Reason.TYPE_NOT_ACCEPTED);
        }
    }

    /** A content that can be read more than once. */
    interface Content {
        InputStream open() throws IOException;
    }
}
