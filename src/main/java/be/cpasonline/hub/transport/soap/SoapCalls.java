package be.cpasonline.hub.transport.soap;

import be.cpasonline.hub.platform.xml.SafeXml;
import be.cpasonline.hub.spi.AdapterContext;
import be.cpasonline.hub.transport.http.BasicCredentials;
import be.cpasonline.hub.transport.http.Deadline;
import be.cpasonline.hub.transport.http.HttpCalls;
import be.cpasonline.hub.transport.http.NoAnswer;
import be.cpasonline.hub.transport.soap.SoapAnswers.Told;
import java.io.IOException;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.HttpHeaders;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Makes calls. The envelope is built here rather than by CXF's client: docs/decisions/0012-soap-without-a-client-stack.md
 * says why.
 */
final class SoapCalls implements AutoCloseable {
    private final SoapOptions options;
    private final HttpCalls http;
    private final Protection protection;
    private final SoapAnswers answers;

    SoapCalls(AdapterContext context, SoapOptions options) {
        this.options = options;
        this.http = new HttpCalls(options);
        this.protection = new Protection(options, context.clock());
        this.answers = new SoapAnswers(context, options);
    }

    /**
     * Makes a call.
     *
     * @throws be.cpasonline.hub.spi.AdapterFailure where the package told nothing that can be read; by its kind whether
     *     anything had been sent
     */
    Told make(SoapCall call, Deadline deadline) {
        return answers.read(http.call(request(call, deadline), deadline), call.messageId());
    }

    /**
     * A payload as a tree.
     *
     * @throws be.cpasonline.hub.spi.AdapterFailure where it is not what the operation takes
     */
    static Element payload(byte[] xml, SoapOperation operation) {
        Element root;
        try {
            root = SafeXml.parse(xml).getDocumentElement();
        } catch (SAXException e) {
            throw SoapFailures.payload("the payload is not XML without a document type");
        }
        if (!SoapXml.is(
                root, operation.input().getNamespaceURI(), operation.input().getLocalPart())) {
            throw SoapFailures.payload("operation '" + operation.name() + "' takes " + operation.input()
                    + ", the payload is " + new QName(root.getNamespaceURI(), root.getLocalName()));
        }
        return root;
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpPost request(SoapCall call, Deadline deadline) {
        SoapOperation operation = call.operation();
        var request = new HttpPost(options.address(call.test()));
        request.setHeader(HttpHeaders.ACCEPT, operation.version().mediaType() + ", multipart/related");
        request.setHeader("Idempotency-Key", call.messageId().toString());
        if (operation.version() == SoapVersion.V1_1) {
            request.setHeader("SOAPAction", "\"" + operation.soapAction() + "\"");
        }
        if (call.test() && options.testHeader() != null) {
            request.setHeader(options.testHeader(), "true");
        }
        BasicCredentials.put(request, options.httpUsername(), options.httpPassword());
        request.setEntity(SoapRequest.body(envelope(call, deadline), operation, call.documents()));
        return request;
    }

    private byte[] envelope(SoapCall call, Deadline deadline) {
        Envelope envelope = Envelope.around(call.operation().version(), call.payload());
        List<Inclusion> inclusions = Inclusion.in(envelope.content().orElseThrow(), call.documents());
        if (options.addressing()) {
            Addressing.add(envelope, call.operation(), options.address(call.test()), call.messageId());
        }
        try {
            protection.put(envelope, inclusions);
        } catch (IOException e) {
            throw NoAnswer.because(e, 0, deadline);
        }
        return SoapXml.write(envelope.document());
    }
}
