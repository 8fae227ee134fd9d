package be.cpasonline.hub.transport.soap;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import javax.xml.XMLConstants;
import org.w3c.dom.Element;

/** Web Services Addressing 1.0: the hub's key is the id of the message, and the answer says which message it answers. */
final class Addressing {
    static final String NAMESPACE = "http://www.w3.org/2005/08/addressing";
    /** The blocks that a message gets. */
    static final List<String> BLOCKS = List.of("Action", "To", "ReplyTo", "MessageID");

    private static final String ANONYMOUS = NAMESPACE + "/anonymous";
    private static final String REPLY = NAMESPACE + "/reply";

    private Addressing() {}

    static void add(Envelope envelope, SoapOperation operation, URI to, UUID messageId) {
        add(envelope, "Action").setTextContent(operation.action());
        add(envelope, "To").setTextContent(to.toString());
        Element address = envelope.document().createElementNS(NAMESPACE, "wsa:Address");
        address.setTextContent(ANONYMOUS);
        add(envelope, "ReplyTo").appendChild(address);
        add(envelope, "MessageID").setTextContent(id(messageId));
    }

    /** Whether an answer may be to this message: it says so, or does not say to which. */
    static boolean answers(Envelope answer, UUID messageId) {
        return answer.blocks(NAMESPACE, "RelatesTo").stream()
                .filter(Addressing::isReply)
                .allMatch(block -> block.getTextContent().strip().equals(id(messageId)));
    }

    private static boolean isReply(Element relatesTo) {
        String type = relatesTo.getAttribute("RelationshipType");
        return type.isEmpty() || type.equals(REPLY);
    }

    private static String id(UUID messageId) {
        return "urn:uuid:" + messageId;
    }

    private static Element add(Envelope envelope, String name) {
        Element block = envelope.document().createElementNS(NAMESPACE, "wsa:" + name);
        block.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:wsa", NAMESPACE);
        envelope.header().orElseThrow().appendChild(block);
        return block;
    }
}
