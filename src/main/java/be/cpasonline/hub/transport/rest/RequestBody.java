package be.cpasonline.hub.transport.rest;

import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.Delivery.Attachment;
import be.cpasonline.hub.spi.Payload;
import be.cpasonline.hub.transport.http.DocumentBody;
import org.apache.hc.client5.http.entity.mime.ByteArrayBody;
import org.apache.hc.client5.http.entity.mime.FormBodyPartBuilder;
import org.apache.hc.client5.http.entity.mime.HttpMultipartMode;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.client5.http.entity.mime.MultipartPart;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** The payload alone, or with documents as {@code multipart/form-data} whose documents are streamed. */
final class RequestBody {
    private RequestBody() {}

    /** The payload alone. */
    static HttpEntity payload(Delivery delivery) {
        return new ByteArrayEntity(
                delivery.payload().body(), ContentType.create(delivery.payload().mediaType()));
    }

    static HttpEntity of(Delivery delivery, RestOptions options) {
        Payload payload = delivery.payload();
        ContentType type = ContentType.create(payload.mediaType());
        if (delivery.attachments().isEmpty()) {
            return payload(delivery);
        }
        MultipartEntityBuilder parts = MultipartEntityBuilder.create()
                .setMode(HttpMultipartMode.STRICT)
                .addPart(options.payloadPart(), new ByteArrayBody(payload.body(), type, null));
        delivery.attachments().forEach(attachment -> parts.addPart(document(attachment, options)));
        return parts.build();
    }

    private static MultipartPart document(Attachment attachment, RestOptions options) {
        return FormBodyPartBuilder.create(options.documentPart(), new DocumentBody(attachment))
                .addField("X-Document-Id", attachment.description().id().toString())
                .build();
    }
}
