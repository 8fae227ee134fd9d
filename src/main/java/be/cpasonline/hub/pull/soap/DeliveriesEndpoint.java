package be.cpasonline.hub.pull.soap;

import be.cpasonline.hub.identity.CallingSystem;
import be.cpasonline.hub.model.Document;
import be.cpasonline.hub.platform.problem.Issue;
import be.cpasonline.hub.platform.problem.Issue.In;
import be.cpasonline.hub.platform.problem.ProblemException;
import be.cpasonline.hub.platform.problem.ProblemType;
import be.cpasonline.hub.platform.soap.Elements;
import be.cpasonline.hub.pull.Fetching;
import be.cpasonline.hub.pull.Place;
import be.cpasonline.hub.pull.PullIssue;
import jakarta.xml.ws.Provider;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.xml.transform.dom.DOMSource;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** Gives packages what lies ready for them, and takes what they say of it. */
@Lazy
@Component
@WebServiceProvider(
        targetNamespace = DeliveryXml.NAMESPACE,
        serviceName = "DeliveriesService",
        portName = "DeliveriesSoap12",
        wsdlLocation = "classpath:pull/soap/deliveries-1.wsdl")
@ServiceMode(jakarta.xml.ws.Service.Mode.PAYLOAD)
class DeliveriesEndpoint implements Provider<DOMSource> {
    /** Bytes of a document: more is whole in memory, several times over. */
    private static final int LARGEST = 4 << 20;

    private final Fetching fetching;

    DeliveriesEndpoint(Fetching fetching) {
        this.fetching = fetching;
    }

    @Override
    public DOMSource invoke(DOMSource body) {
        CallingSystem system = caller();
        fetching.admit(system);
        Element request = Elements.of(body);
        DeliveryXml.SCHEMA.check(request);
        return new DOMSource(
                switch (request.getLocalName()) {
                    case "ListDeliveries" -> list(system, request);
                    case "FetchPayload" -> DeliveryXml.payload(fetching.payload(system, id(request)));
                    case "FetchDocument" -> document(system, request);
                    case "AcknowledgeDelivery" -> {
                        fetching.acknowledge(system, id(request), said(request, "reference"));
                        yield DeliveryXml.done(request);
                    }
                    default -> {
                        fetching.refuse(system, id(request), said(request, "code"));
                        yield DeliveryXml.done(request);
                    }
                });
    }

    private Element list(CallingSystem system, Element request) {
        Place after = Place.parse(
                DeliveryXml.text(request, "after").orElse(""), In.BODY, "/" + request.getLocalName() + "/after");
        int wait =
                DeliveryXml.text(request, "waitSeconds").map(Integer::parseInt).orElse(0);
        return DeliveryXml.page(fetching.after(system, after, wait));
    }

    private Element document(CallingSystem system, Element request) {
        UUID documentId = DeliveryXml.id(request, "documentId");
        Document document = fetching.document(system, id(request), documentId);
        try (InputStream content = fetching.open(document)) {
            byte[] read = content.readNBytes(LARGEST + 1);
            if (read.length > LARGEST) {
                throw tooLarge(request, id(request), documentId);
            }
            return DeliveryXml.document(document, read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemException tooLarge(Element request, UUID id, UUID documentId) {
        return new ProblemException(
                ProblemType.BAD_REQUEST,
                List.of(Issue.of(
                        PullIssue.DOCUMENT_TOO_LARGE,
                        In.BODY,
                        "/" + request.getLocalName() + "/documentId",
                        LARGEST,
                        "/api/v1/deliveries/" + id + "/documents/" + documentId)));
    }

    private static UUID id(Element request) {
        return DeliveryXml.id(request, "id");
    }

    private static String said(Element request, String name) {
        return DeliveryXml.text(request, name).orElseThrow();
    }

    /** Nobody comes here without a token. */
    private static CallingSystem caller() {
        return (CallingSystem) Objects.requireNonNull(
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication())
                        .getPrincipal());
    }
}
