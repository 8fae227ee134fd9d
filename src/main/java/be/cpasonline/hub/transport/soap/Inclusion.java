package be.cpasonline.hub.transport.soap;

import be.cpasonline.hub.spi.Delivery.Attachment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * A place of a payload where a document's content belongs (XML-binary Optimized Packaging, section 2.1).
 *
 * @param element the {@code xop:Include}, alone in its parent
 * @param attachment the document
 */
record Inclusion(Element element, Attachment attachment) {
    private static final String XOP = "http://www.w3.org/2004/08/xop/include";

    /**
     * The places in the order of the payload; each document has one.
     *
     * @throws be.cpasonline.hub.spi.AdapterFailure where places and documents do not fit
     */
    static List<Inclusion> in(Element payload, List<Attachment> attachments) {
        Map<String, Attachment> left = new HashMap<>();
        attachments.forEach(each -> left.put("cid:" + each.description().id(), each));
        var inclusions = new ArrayList<Inclusion>();
        for (Element include : includes(payload)) {
            @Nullable Attachment attachment = left.remove(include.getAttribute("href"));
            if (attachment == null) {
                throw SoapFailures.payload("the payload holds an xop:Include whose href is not 'cid:' and the id of a"
                        + " document that goes with the delivery and is included nowhere else");
            }
            inclusions.add(new Inclusion(alone(include), attachment));
        }
        if (!left.isEmpty()) {
            throw SoapFailures.payload(
                    left.size() + " of " + attachments.size() + " documents have no xop:Include in the payload");
        }
        return inclusions;
    }

    private static List<Element> includes(Element payload) {
        NodeList found = payload.getElementsByTagNameNS(XOP, "Include");
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }

    /** White space beside it, as an indented mapping writes it, would stand in the document's place too. */
    private static Element alone(Element include) {
        Node parent = include.getParentNode();
        if (SoapXml.children(parent).size() > 1 || !parent.getTextContent().isBlank()) {
            throw SoapFailures.payload("an xop:Include in the payload is not alone in its element");
        }
        parent.setTextContent("");
        parent.appendChild(include);
        return include;
    }
}
