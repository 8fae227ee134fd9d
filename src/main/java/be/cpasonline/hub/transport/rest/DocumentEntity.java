package be.cpasonline.hub.transport.rest;

import be.cpasonline.hub.spi.Delivery.Attachment;
import be.cpasonline.hub.transport.http.DocumentBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/** A document alone as the body of a request, streamed. */
final class DocumentEntity extends AbstractHttpEntity {
    private final DocumentBody body;

    DocumentEntity(Attachment attachment) {
        this(new DocumentBody(attachment));
    }

    private DocumentEntity(DocumentBody body) {
        super(body.getContentType(), null, body.getContentLength() < 0);
        this.body = body;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        body.writeTo(out);
    }

    @Override
    public InputStream getContent() {
        throw new UnsupportedOperationException("it is written, never read");
    }

    @Override
    public boolean isStreaming() {
        return true;
    }

    @Override
    public boolean isRepeatable() {
        return true;
    }

    @Override
    public long getContentLength() {
        return body.getContentLength();
    }

    @Override
    public void close() {
        // each writing opens and closes the content
    }
}
