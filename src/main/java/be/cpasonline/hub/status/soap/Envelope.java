package be.cpasonline.hub.status.soap;

import be.cpasonline.hub.platform.problem.Issue;
import be.cpasonline.hub.platform.problem.Issue.In;
import be.cpasonline.hub.platform.problem.IssueCode;
import be.cpasonline.hub.platform.problem.ProblemException;
import be.cpasonline.hub.platform.problem.ProblemType;
import be.cpasonline.hub.platform.problem.RequestIssue;
import be.cpasonline.hub.platform.soap.Elements;
import be.cpasonline.hub.platform.soap.SoapIssue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.SoapVersion;
import org.apache.cxf.binding.soap.SoapVersionFactory;
import org.apache.wss4j.dom.WSConstants;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A message as it was parsed, once: what the signature is checked on is what is read. It has one header with one Security
 * element, which holds one signature, one time stamp and at most one token, and one body with one element; no id stands
 * twice. So there is no second place where something signed could be moved to.
 */
record Envelope(Document document, SoapVersion version, Element security, Element timestamp, Element body) {
    private static final QName SIGNATURE = WSConstants.SIGNATURE;
    private static final Set<QName> KNOWN = Set.of(SIGNATURE, WSConstants.TIMESTAMP, WSConstants.BINARY_TOKEN);

    /**
     * Parses a message.
     *
     * @param charset what the request says of it; else the XML declaration says
     * @throws ProblemException where it is no such message, or carries nothing that could be a signature
     */
    static Envelope of(byte[] message, Optional<Charset> charset) {
        Document document = parse(message, charset);
        Element root = document.getDocumentElement();
        SoapVersion version = Optional.ofNullable(
                        SoapVersionFactory.getInstance().getSoapVersion(String.valueOf(root.getNamespaceURI())))
                .filter(known -> known.getEnvelope().equals(name(root)))
                .orElseThrow(Envelope::malformed);
        List<Element> parts = Elements.children(root);
        if (parts.isEmpty() || !name(parts.getLast()).equals(version.getBody()) || parts.size() > 2) {
            throw malformed();
        }
        if (parts.size() < 2) {
            throw unsigned();
        }
        if (!name(parts.getFirst()).equals(version.getHeader()) || idStandsTwice(root, new HashSet<>())) {
            throw malformed();
        }
        Element body = parts.getLast();
        if (Elements.children(body).size() != 1) {
            throw malformed();
        }
        Element security = security(parts.getFirst());
        return new Envelope(document, version, security, timestamp(security), body);
    }

    private static Document parse(byte[] message, Optional<Charset> charset) {
        try {
            InputSource source = new InputSource(new ByteArrayInputStream(message));
            charset.map(Charset::name).ifPresent(source::setEncoding);
            return Xml.parser().parse(source);
        } catch (SAXException | IOException e) {
            throw bad(RequestIssue.BODY_UNREADABLE);
        }
    }

    private static Element security(Element header) {
        List<Element> found = Elements.children(header).stream()
                .filter(child -> child.getLocalName().equals(WSConstants.WSSE_LN))
                .toList();
        if (found.isEmpty()) {
            throw unsigned();
        }
        if (found.size() > 1 || !WSConstants.WSSE_NS.equals(found.getFirst().getNamespaceURI())) {
            throw malformed();
        }
        return found.getFirst();
    }

    private static Element timestamp(Element security) {
        List<Element> parts = Elements.children(security);
        List<QName> names = parts.stream().map(Envelope::name).toList();
        if (names.size() != Set.copyOf(names).size() || !KNOWN.containsAll(names)) {
            throw malformed();
        }
        if (!names.contains(SIGNATURE) || !names.contains(WSConstants.TIMESTAMP)) {
            throw unsigned();
        }
        return parts.get(names.indexOf(WSConstants.TIMESTAMP));
    }

    private static boolean idStandsTwice(Element element, Set<String> met) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.item(i).getLocalName();
            if (name.toLowerCase(Locale.ROOT).equals("id")
                    && !met.add(attributes.item(i).getNodeValue())) {
                return true;
            }
        }
        return Elements.children(element).stream().anyMatch(child -> idStandsTwice(child, met));
    }

    private static QName name(Element element) {
        return new QName(element.getNamespaceURI(), element.getLocalName());
    }

    private static ProblemException malformed() {
        return bad(SoapIssue.ENVELOPE_MALFORMED);
    }

    private static ProblemException bad(IssueCode issue) {
        return new ProblemException(ProblemType.BAD_REQUEST, List.of(Issue.of(issue, In.BODY, "")));
    }

    private static ProblemException unsigned() {
        return new ProblemException(ProblemType.INVALID_SIGNATURE, List.of());
    }

    /** Nothing of a message is for logs. */
    @Override
    public String toString() {
        return "Envelope[" + version.getVersion() + "]";
    }
}
