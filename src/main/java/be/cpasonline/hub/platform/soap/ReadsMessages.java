package be.cpasonline.hub.platform.soap;

import be.cpasonline.hub.platform.problem.Issue;
import be.cpasonline.hub.platform.problem.Issue.In;
import be.cpasonline.hub.platform.problem.IssueCode;
import be.cpasonline.hub.platform.problem.ProblemException;
import be.cpasonline.hub.platform.problem.ProblemType;
import be.cpasonline.hub.platform.problem.RequestIssue;
import be.cpasonline.hub.platform.problem.StrictBody;
import be.cpasonline.hub.platform.xml.SafeXml;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.binding.soap.Soap11;
import org.apache.cxf.binding.soap.Soap12;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.SoapVersion;
import org.apache.cxf.binding.soap.SoapVersionFactory;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.staxutils.W3CDOMStreamReader;
import org.springframework.http.MediaType;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads small messages before CXF does, by the same limits as all that comes from outside: no DTD, nothing deep. */
public final class ReadsMessages extends AbstractSoapInterceptor {
    private static final int DEEPEST = 32;

    private final SoapSchema schema;

    /**
     * Makes one.
     *
     * @param schema says which operations there are: CXF could not tell the caller
     */
    public ReadsMessages(SoapSchema schema) {
        super(Phase.RECEIVE);
        this.schema = schema;
    }

    @Override
    public void handleMessage(SoapMessage message) {
        if (isGET(message)) {
            return;
        }
        HttpServletRequest request = Http.of(message).request();
        // Whoever cannot be understood is answered in the version that the request is labelled with.
        MediaType type = MediaType.parseMediaType(String.valueOf(request.getContentType()));
        message.setVersion(SoapServlet.SOAP_11.includes(type) ? Soap11.getInstance() : Soap12.getInstance());
        Element envelope = parse(StrictBody.of(request), type);
        message.setVersion(version(envelope));
        schema.mustKnow(Elements.children(Elements.children(envelope).getLast()).getFirst());
        message.removeContent(InputStream.class);
        message.setContent(XMLStreamReader.class, new W3CDOMStreamReader(envelope));
    }

    private static Element parse(byte[] body, MediaType type) {
        try {
            InputSource source = new InputSource(new ByteArrayInputStream(body));
            Optional.ofNullable(type.getCharset()).ifPresent(charset -> source.setEncoding(charset.name()));
            return SafeXml.builder(DEEPEST).parse(source).getDocumentElement();
        } catch (SAXException | IOException e) {
            throw bad(RequestIssue.BODY_UNREADABLE);
        }
    }

    /** Of an envelope whose body, the last part, holds one element. */
    private static SoapVersion version(Element envelope) {
        List<Element> parts = Elements.children(envelope);
        return Optional.ofNullable(
                        SoapVersionFactory.getInstance().getSoapVersion(String.valueOf(envelope.getNamespaceURI())))
                .filter(known -> known.getEnvelope().getLocalPart().equals(envelope.getLocalName()))
                .filter(known -> !parts.isEmpty()
                        && known.getBody().getLocalPart().equals(parts.getLast().getLocalName())
                        && Elements.children(parts.getLast()).size() == 1)
                .orElseThrow(() -> bad(SoapIssue.ENVELOPE_MALFORMED));
    }

    private static ProblemException bad(IssueCode issue) {
        return new ProblemException(ProblemType.BAD_REQUEST, List.of(Issue.of(issue, In.BODY, "")));
    }
}
