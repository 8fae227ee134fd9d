package be.cpasonline.hub.status.soap;

import be.cpasonline.hub.identity.CallingSystem;
import be.cpasonline.hub.platform.problem.ProblemException;
import be.cpasonline.hub.platform.problem.ProblemType;
import be.cpasonline.hub.platform.problem.StrictBody;
import be.cpasonline.hub.platform.soap.Http;
import be.cpasonline.hub.platform.soap.SoapServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.binding.soap.Soap11;
import org.apache.cxf.binding.soap.Soap12;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.interceptor.AbstractSoapInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.staxutils.W3CDOMStreamReader;
import org.apache.wss4j.dom.WSConstants;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Stands before all else that CXF does with a message: hands on only what is signed, as it was signed. */
@Lazy
@Component
class KnowsTheSender extends AbstractSoapInterceptor {
    private final HubKey key;
    private final Senders senders;
    private final Refusals refusals;

    KnowsTheSender(HubKey key, Senders senders, Refusals refusals) {
        super(Phase.RECEIVE);
        this.key = key;
        this.senders = senders;
        this.refusals = refusals;
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
        if (!key.isThere()) {
            throw new ProblemException(ProblemType.NOT_OFFERED, List.of());
        }
        Envelope envelope = envelope(request, type);
        message.setVersion(envelope.version());
        message.getExchange().put(CallingSystem.class, senders.of(envelope));
        message.removeContent(InputStream.class);
        message.setContent(
                XMLStreamReader.class,
                new W3CDOMStreamReader(envelope.document().getDocumentElement()));
    }

    private Envelope envelope(HttpServletRequest request, MediaType type) {
        try {
            return Envelope.of(StrictBody.of(request), Optional.ofNullable(type.getCharset()));
        } catch (ProblemException refused) {
            throw refusals.counted(refused.type().code(), refused);
        }
    }

    @Override
    public Set<QName> getUnderstoodHeaders() {
        return Set.of(new QName(WSConstants.WSSE_NS, WSConstants.WSSE_LN));
    }
}
