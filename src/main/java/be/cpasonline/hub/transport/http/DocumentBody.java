package be.cpasonline.hub.transport.http;

import be.cpasonline.hub.model.Document;
import be.cpasonline.hub.spi.Delivery.Attachment;
import be.cpasonline.hub.transport.document.DocumentContent;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.hc.client5.http.entity.mime.AbstractContentBody;
import org.apache.hc.core5.http.ContentType;

/** A document as the body of a part, streamed. */
public final class DocumentBody extends AbstractContentBody {
    private final DocumentContent content;

    public DocumentBody(Attachment attachment) {
        super(type(attachment.description()));
        this.content = new DocumentContent(attachment);
    }

    @Override
    public String getFilename() {
        return content.fileName();
    }

    @Override
    public long getContentLength() {
        return content.length();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        content.writeTo(out);
    }

    private static ContentType type(Document document) {
        ContentType type = ContentType.parseLenient(document.mediaType());
        return type == null ? ContentType.APPLICATION_OCTET_STREAM : type;
    }
}
