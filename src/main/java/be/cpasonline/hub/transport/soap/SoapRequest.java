package be.cpasonline.hub.transport.soap;

import be.cpasonline.hub.spi.Delivery.Attachment;
import be.cpasonline.hub.transport.http.DocumentBody;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.entity.mime.ByteArrayBody;
import org.apache.hc.client5.http.entity.mime.HttpMultipartMode;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.client5.http.entity.mime.MultipartPart;
import org.apache.hc.client5.http.entity.mime.MultipartPartBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicNameValuePair;

/** A message as the body of a request: the envelope alone, or with the documents beside it, which are streamed. */
final class SoapRequest {
    private static final String XOP = "application/xop+xml";
    private static final String START = "<envelope@hub>";

    private SoapRequest() {}

    static HttpEntity body(byte[] envelope, SoapOperation operation, List<Attachment> documents) {
        return documents.isEmpty()
                ? new ByteArrayEntity(envelope, type(operation))
                : related(envelope, operation, documents);
    }

    private static ContentType type(SoapOperation operation) {
        var parameters = new ArrayList<NameValuePair>();
        parameters.add(new BasicNameValuePair("charset", "UTF-8"));
        parameters.addAll(action(operation));
        return ContentType.create(operation.version().mediaType(), parameters.toArray(NameValuePair[]::new));
    }

    /** SOAP Message Transmission Optimization Mechanism, section 4. */
    private static HttpEntity related(byte[] envelope, SoapOperation operation, List<Attachment> documents) {
        String soap = operation.version().mediaType();
        MultipartEntityBuilder parts = MultipartEntityBuilder.create()
                .setMode(HttpMultipartMode.STRICT)
                .setMimeSubtype("related")
                .addParameter(new BasicNameValuePair("type", XOP))
                .addParameter(new BasicNameValuePair("start", START))
                .addParameter(new BasicNameValuePair("start-info", soap));
        action(operation).forEach(parts::addParameter);
        ContentType root = ContentType.create(
                XOP, new BasicNameValuePair("charset", "UTF-8"), new BasicNameValuePair("type", soap));
        parts.addPart(part(MultipartPartBuilder.create(new ByteArrayBody(envelope, root, null)), START));
        documents.forEach(document -> parts.addPart(part(
                MultipartPartBuilder.create(new DocumentBody(document)),
                "<" + document.description().id() + ">")));
        return parts.build();
    }

    private static MultipartPart part(MultipartPartBuilder part, String id) {
        return part.addHeader("Content-Transfer-Encoding", "binary")
                .addHeader("Content-ID", id)
                .build();
    }

    /** In SOAP 1.2 the action stands in the type, in 1.1 in a header of its own. */
    private static List<BasicNameValuePair> action(SoapOperation operation) {
        return operation.version() == SoapVersion.V1_1 || operation.soapAction().isEmpty()
                ? List.of()
                : List.of(new BasicNameValuePair("action", operation.soapAction()));
    }
}
