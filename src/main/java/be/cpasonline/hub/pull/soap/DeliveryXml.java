package be.cpasonline.hub.pull.soap;

import be.cpasonline.hub.model.Document;
import be.cpasonline.hub.platform.soap.Elements;
import be.cpasonline.hub.platform.soap.SoapSchema;
import be.cpasonline.hub.platform.time.Brussels;
import be.cpasonline.hub.pull.Fetching;
import be.cpasonline.hub.pull.Offer;
import be.cpasonline.hub.spi.Payload;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.w3c.dom.Element;

/** Reads requests that the schema let through, and writes what is answered. */
final class DeliveryXml {
    /** Of everything that the service takes and answers. */
    static final String NAMESPACE = "urn:be:cpasonline:hub:deliveries:1";

    static final Elements ELEMENTS = new Elements(NAMESPACE);

    static final SoapSchema SCHEMA = new SoapSchema(
            "pull/soap/deliveries-1.xsd",
            ELEMENTS,
            List.of("ListDeliveries", "FetchPayload", "FetchDocument", "AcknowledgeDelivery", "RefuseDelivery"));

    private DeliveryXml() {}

    static UUID id(Element request, String name) {
        return UUID.fromString(text(request, name).orElseThrow());
    }

    static Optional<String> text(Element request, String name) {
        return Elements.children(request).stream()
                .filter(child -> name.equals(child.getLocalName()))
                .map(Element::getTextContent)
                .findFirst();
    }

    static Element page(Fetching.Page page) {
        Element answer = ELEMENTS.root("ListDeliveriesResponse");
        page.offers().forEach(offer -> addOffer(answer, offer));
        ELEMENTS.add(answer, "cursor", page.next());
        return answer;
    }

    static Element payload(Payload payload) {
        Element answer = ELEMENTS.root("FetchPayloadResponse");
        ELEMENTS.add(answer, "mediaType", payload.mediaType());
        addContent(answer, payload.body());
        return answer;
    }

    static Element document(Document document, byte[] content) {
        Element answer = ELEMENTS.root("FetchDocumentResponse");
        ELEMENTS.add(answer, "fileName", document.fileName());
        Optional.ofNullable(document.mediaType()).ifPresent(type -> ELEMENTS.add(answer, "mediaType", type));
        addContent(answer, content);
        return answer;
    }

    /** That something was done. */
    static Element done(Element request) {
        return ELEMENTS.root(request.getLocalName() + "Response");
    }

    private static void addContent(Element answer, byte[] content) {
        ELEMENTS.add(answer, "content", Base64.getEncoder().encodeToString(content));
    }

    private static void addOffer(Element answer, Offer offer) {
        Element delivery = ELEMENTS.add(answer, "delivery");
        ELEMENTS.add(delivery, "id", offer.deliveryId());
        ELEMENTS.add(delivery, "kind", offer.kind().name().toLowerCase(Locale.ROOT));
        offer.originalId().ifPresent(original -> ELEMENTS.add(delivery, "about", original));
        ELEMENTS.add(delivery, "centreId", offer.centreId());
        ELEMENTS.add(delivery, "reference", offer.reference());
        ELEMENTS.add(delivery, "test", offer.test());
        ELEMENTS.add(delivery, "offeredAt", Brussels.time(offer.offeredAt()));
        ELEMENTS.add(delivery, "cursor", offer.place());
        ELEMENTS.add(delivery, "mediaType", offer.mediaType());
        offer.documents().forEach(document -> addDocument(delivery, document));
    }

    private static void addDocument(Element delivery, Document document) {
        Element described = ELEMENTS.add(delivery, "document");
        ELEMENTS.add(described, "id", document.id());
        ELEMENTS.add(described, "kind", document.kind());
        ELEMENTS.add(described, "fileName", document.fileName());
        Optional.ofNullable(document.mediaType()).ifPresent(type -> ELEMENTS.add(described, "mediaType", type));
        Optional.ofNullable(document.size()).ifPresent(size -> ELEMENTS.add(described, "size", size));
        Optional.ofNullable(document.sha256()).ifPresent(sum -> ELEMENTS.add(described, "sha256", sum));
    }
}
