package be.cpasonline.hub.transport.http;

import be.cpasonline.hub.model.Document;
import be.cpasonline.hub.spi.Delivery.Attachment;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.client5.http.entity.mime.AbstractContentBody;
import org.apache.hc.core5.http.ContentType;

/** A document as the body of a part, streamed. Its name is its id: what the person called it may say too much. */
public final class DocumentBody extends AbstractContentBody {
    private static final int BUFFER = 16_384;

    private final Attachment attachment;

    public DocumentBody(Attachment attachment) {
        super(type(attachment.description()));
        this.attachment = attachment;
    }

    @Override
    public String getFilename() {
        return attachment.description().id() + extension(getMimeType());
    }

    @Override
    public long getContentLength() {
        Long size = attachment.description().size();
        return size == null ? -1 : size;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        Document document = attachment.description();
        long written = 0;
        try (InputStream content = open()) {
            byte[] buffer = new byte[BUFFER];
            for (int read = read(content, buffer); read >= 0; read = read(content, buffer)) {
                written += read;
                if (getContentLength() >= 0 && written > getContentLength()) {
                    throw new DocumentUnreadable(document.id(), "is longer than was registered");
                }
                out.write(buffer, 0, read);
            }
        }
        if (getContentLength() > written) {
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

    private static ContentType type(Document document) {
        ContentType type = ContentType.parseLenient(document.mediaType());
        return type == null ? ContentType.APPLICATION_OCTET_STREAM : type;
    }

    private static String extension(String mediaType) {
        return switch (mediaType) {
            case "application/pdf" -> ".pdf";
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            case "image/tiff" -> ".tif";
            case "image/heic" -> ".heic";
            case "image/webp" -> ".webp";
            case "text/plain" -> ".txt";
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> ".docx";
            case "application/vnd.oasis.opendocument.text" -> ".odt";
            default -> ".bin";
        };
    }
}
