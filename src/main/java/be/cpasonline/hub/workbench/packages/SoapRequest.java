package be.cpasonline.hub.workbench.packages;

import com.github.tomakehurst.wiremock.http.Request;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A SOAP message that came in.
 *
 * @param envelope as it was sent
 * @param attachments by their content ids
 */
record SoapRequest(Document envelope, Map<String, byte[]> attachments) {
    static final String ADDRESSING = "http://www.w3.org/2005/08/addressing";
    private static final String XOP = "http://www.w3.org/2004/08/xop/include";

    /** Reads it, with its attachments where it has some; empty where it is no SOAP message. */
    static Optional<SoapRequest> read(Request request) {
        String type = Optional.ofNullable(request.getHeader("Content-Type")).orElse("");
        try {
            return Optional.of(
                            type.toLowerCase(Locale.ROOT).startsWith("multipart/")
                                    ? read(new MimeMultipart(new ByteArrayDataSource(request.getBody(), type)))
                                    : new SoapRequest(parse(request.getBody()), Map.of()))
                    .filter(soap ->
                            "Envelope".equals(soap.envelope.getDocumentElement().getLocalName()))
                    .filter(soap -> soap.body().isPresent());
        } catch (MessagingException | IOException | SAXException e) {
            return Optional.empty();
        }
    }

    private static SoapRequest read(MimeMultipart parts) throws MessagingException, IOException, SAXException {
        var attachments = new HashMap<String, byte[]>();
        for (int i = 1; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            for (String id : Optional.ofNullable(part.getHeader("Content-ID")).orElse(new String[0])) {
                attachments.put(id.replaceAll("[<>]", ""), part.getInputStream().readAllBytes());
            }
        }
        return new SoapRequest(parse(parts.getBodyPart(0).getInputStream().readAllBytes()), Map.copyOf(attachments));
    }

    /** The element in the body. */
    Optional<Element> body() {
        return body(envelope).flatMap(body -> children(body, "*").findFirst());
    }

    /** The body of an envelope: the only one right under it, whatever else is called so. */
    static Optional<Element> body(Document envelope) {
        List<Element> bodies = children(envelope.getDocumentElement(), "Body").toList();
        return bodies.size() == 1 ? Optional.of(bodies.getFirst()) : Optional.empty();
    }

    /** The text of the first element with a name in the body. */
    Optional<String> text(String name) {
        return body().stream()
                .flatMap(body -> elements(body, "*", name))
                .findFirst()
                .map(Element::getTextContent);
    }

    /** All elements with a name in the body. */
    List<Element> all(String name) {
        return body().stream().flatMap(body -> elements(body, "*", name)).toList();
    }

    /** What a message's header says of where it goes and what it is. */
    static Stream<Element> addressing(Document envelope) {
        return children(envelope.getDocumentElement(), "Header")
                .flatMap(header -> children(header, "*"))
                .filter(block -> ADDRESSING.equals(block.getNamespaceURI()));
    }

    /** The id that the sender gave the message, without what every UUID begins with there. */
    Optional<String> messageId() {
        return addressing(envelope)
                .filter(block -> "MessageID".equals(block.getLocalName()))
                .findFirst()
                .map(id -> id.getTextContent().strip().replaceFirst("^urn:uuid:", ""))
                .filter(id -> id.matches("[\\w-]{1,60}"));
    }

    /** The same message with each attachment in the place where it is included; empty where one is not there. */
    Optional<SoapRequest> whole() {
        Document whole = (Document) envelope.cloneNode(true);
        for (Element include :
                elements(whole.getDocumentElement(), XOP, "Include").toList()) {
            byte[] content = attachments.get(include.getAttribute("href").replaceFirst("^cid:", ""));
            if (content == null) {
                return Optional.empty();
            }
            include.getParentNode()
                    .replaceChild(whole.createTextNode(Base64.getEncoder().encodeToString(content)), include);
        }
        return Optional.of(new SoapRequest(whole, Map.of()));
    }

    private static Stream<Element> elements(Element in, String namespace, String name) {
        NodeList found = in.getElementsByTagNameNS(namespace, name);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
    }

    private static Stream<Element> children(Element in, String name) {
        return elements(in, "*", name).filter(child -> in.isSameNode(child.getParentNode()));
    }

    /** As text. */
    static String text(Node node) {
        try {
            Transformer identity = TransformerFactory.newDefaultInstance().newTransformer();
            identity.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            var text = new StringWriter();
            identity.transform(new DOMSource(node), new StreamResult(text));
            return text.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a tree, without a document type. */
    static Document parse(byte[] xml) throws SAXException, IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
