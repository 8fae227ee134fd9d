package be.cpasonline.hub.transport.soap;

import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.transport.http.HttpAnswers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.w3c.dom.Element;

/**
 * A fault, as far as it says who acts next.
 *
 * @param element all of it
 * @param codes its code, and what SOAP 1.2 has under it
 */
record SoapFault(Element element, List<QName> codes) {
    private static final Set<String> SECURITY = Set.of(
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd",
            "http://docs.oasis-open.org/wss/oasis-wss-wssecurity-secext-1.1.xsd",
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd",
            // What servers with WSS4J say rather than which check failed.
            "http://ws.apache.org/wss4j");
    private static final Set<String> NOT_SPOKEN = Set.of("MustUnderstand", "VersionMismatch", "DataEncodingUnknown");
    private static final Set<String> DOWN = Set.of("DestinationUnreachable", "EndpointUnavailable");
    private static final int ERROR = 400;

    /** The fault of an answer; empty where it is none. */
    static Optional<SoapFault> in(Envelope answer) {
        return SoapXml.child(answer.body(), answer.version().namespace(), "Fault")
                .map(fault ->
                        new SoapFault(fault, codes(answer.version(), fault).toList()));
    }

    /** Who acts next, unless the package's own code tells more. */
    FailureKind kind(int status) {
        return codes.stream()
                .flatMap(code -> special(code).stream())
                .findFirst()
                .or(() -> ofTransport(status))
                .orElseGet(() -> general(status));
    }

    /** Its codes for an operator; only names that say nothing about a person. */
    String names() {
        return String.join(
                ", ",
                codes.stream()
                        .map(QName::getLocalPart)
                        .filter(name -> name.matches("[\\w.-]{1,40}"))
                        .toList());
    }

    private static Optional<FailureKind> special(QName code) {
        String name = code.getLocalPart();
        if (SECURITY.contains(code.getNamespaceURI())) {
            return Optional.of(FailureKind.MISCONFIGURED);
        }
        if (Addressing.NAMESPACE.equals(code.getNamespaceURI())) {
            return addressing(name);
        }
        return ofSoap(code) && NOT_SPOKEN.contains(name) ? Optional.of(FailureKind.MISCONFIGURED) : Optional.empty();
    }

    /** A message whose id is known there already may have come to something: its own code under it is looked for. */
    private static Optional<FailureKind> addressing(String name) {
        return switch (name) {
            case String down when DOWN.contains(down) -> Optional.of(FailureKind.UNAVAILABLE);
            case "DuplicateMessageID" -> Optional.of(FailureKind.UNCERTAIN);
            case "InvalidAddressingHeader" -> Optional.empty();
            default -> Optional.of(FailureKind.MISCONFIGURED);
        };
    }

    /** A status that speaks of the way there goes before Client and Server, which every server picks as it likes. */
    private static Optional<FailureKind> ofTransport(int status) {
        return Optional.of(status)
                .filter(error -> error >= ERROR)
                .map(HttpAnswers::kind)
                .filter(Set.of(FailureKind.MISCONFIGURED, FailureKind.TRANSIENT)::contains);
    }

    private FailureKind general(int status) {
        return codes.stream()
                .filter(SoapFault::ofSoap)
                .map(code -> code.getLocalPart().replaceFirst("\\..*", ""))
                .flatMap(name -> switch (name) {
                    case "Client", "Sender" -> Stream.of(FailureKind.REFUSED);
                    case "Server", "Receiver" -> Stream.of(FailureKind.UNCERTAIN);
                    default -> Stream.empty();
                })
                .findFirst()
                .orElseGet(() -> status < ERROR ? FailureKind.UNCERTAIN : HttpAnswers.kind(status));
    }

    /** Some write SOAP's own codes without a prefix. */
    private static boolean ofSoap(QName code) {
        return code.getNamespaceURI().isEmpty()
                || SoapVersion.of(code.getNamespaceURI()).isPresent();
    }

    private static Stream<QName> codes(SoapVersion version, Element fault) {
        return switch (version) {
            case V1_1 ->
                SoapXml.children(fault).stream()
                        .filter(child -> "faultcode".equals(child.getLocalName()))
                        .map(SoapFault::code);
            case V1_2 ->
                SoapXml.child(fault, version.namespace(), "Code").stream()
                        .flatMap(code -> Stream.iterate(
                                        Optional.of(code),
                                        Optional::isPresent,
                                        each -> each.flatMap(
                                                above -> SoapXml.child(above, version.namespace(), "Subcode")))
                                .flatMap(Optional::stream))
                        .flatMap(code -> SoapXml.child(code, version.namespace(), "Value").stream())
                        .map(SoapFault::code);
        };
    }

    private static QName code(Element written) {
        return WsdlDocuments.qname(written, written.getTextContent().strip());
    }
}
