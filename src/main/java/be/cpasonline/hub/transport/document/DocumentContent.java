package be.cpasonline.hub.transport.document;

import be.cpasonline.hub.model.Document;
import be.cpasonline.hub.spi.Delivery.Attachment;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** The content of a document, streamed. Its name is its id: what the person called it may say too much. */
public final class DocumentContent {
    private static final int BUFFER = 16_384;

    private final Attachment attachment;

    public DocumentContent(Attachment attachment) {
        this.attachment = attachment;
    }

    /** The id, with the usual ending of its type. */
    public String fileName() {
        Document document = attachment.description();
        return document.id()
                + FileEndings.of(Optional.ofNullable(document.mediaType()).orElse(""));
    }

    /** Its bytes; negative where that was not registered. */
    public long length() {
        Long size = attachment.description().size();
        return size == null ? -1 : size;
    }

    /**
     * Writes all of it; does not close.
     *
     * @throws DocumentUnreadable where it cannot be read, or is not as long as was registered
     * @throws IOException where it cannot be written
     */
    public void writeTo(OutputStream out) throws IOException {
        Document document = attachment.description();
        long written = 0;
        try (InputStream content = open()) {
            byte[] buffer = new byte[BUFFER];
            for (int read = read(content, buffer); read >= 0; read = read(content, buffer)) {
                written += read;
                if (length() >= 0 && written > length()) {
                    throw new DocumentUnreadable(document.id(), "is longer than was registered");
                }
                out.write(buffer, 0, read);
            }
        }
        if (length() > written) {
            throw new DocumentUnreadable(document.id(), "is shorter than was registered");
        }
    }

    private InputStream open() throws DocumentUnreadable {
        try {
            return attachment.content().get();
        } catch (RuntimeException e) {
            throw new DocumentUnreadable(attachment.description().id(), "cannot be opened", e);
        }
    }

    private int read(InputStream content, byte[] buffer) throws DocumentUnreadable {
        try {
            return content.read(buffer);
        } catch (IOException | RuntimeException e) {
            throw new DocumentUnreadable(attachment.description().id(), "cannot be read to its end", e);
        }
    }
}
