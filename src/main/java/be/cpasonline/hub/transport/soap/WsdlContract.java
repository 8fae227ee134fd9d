package be.cpasonline.hub.transport.soap;

import be.cpasonline.hub.spi.AdapterContext;
import be.cpasonline.hub.spi.AdapterFailure;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The port of a WSDL that is called. Only document/literal is spoken: one element in the body, as the schema says. */
final class WsdlContract {
    private static final String SOAP_1_1 = "http://schemas.xmlsoap.org/wsdl/soap/";
    private static final String SOAP_1_2 = "http://schemas.xmlsoap.org/wsdl/soap12/";
    private static final List<String> ACTIONS =
            List.of("http://www.w3.org/2007/05/addressing/metadata", "http://www.w3.org/2006/05/addressing/wsdl");

    private final String file;
    private final WsdlDocuments documents;
    private final Element binding;
    private final Element portType;

    private WsdlContract(String file, WsdlDocuments documents, Element binding) {
        this.file = file;
        this.documents = documents;
        this.binding = binding;
        this.portType = documents
                .named("portType", binding, "type")
                .orElseThrow(() -> unusable("binding '" + binding.getAttribute("name") + "' names no port type"));
    }

    /**
     * Reads the WSDL that the options name.
     *
     * @throws AdapterFailure where it cannot be called as they say
     */
    static WsdlContract read(AdapterContext.Files files, SoapOptions options) {
        String file = Optional.ofNullable(options.wsdl()).orElseGet(() -> onlyOne(files));
        var documents = WsdlDocuments.read(files, file);
        Element service = one(file, "service", documents.all("service").toList(), options.service());
        List<Element> ports = SoapXml.children(service, WsdlDocuments.WSDL, "port").stream()
                .filter(port -> documents
                        .named("binding", port, "binding")
                        .flatMap(found -> soap(found, "binding"))
                        .isPresent())
                .toList();
        Element port = one(file, "port", ports, options.port());
        return new WsdlContract(
                file, documents, documents.named("binding", port, "binding").orElseThrow());
    }

    /**
     * The operation with this name.
     *
     * @throws AdapterFailure where there is none, or it is not document/literal
     */
    SoapOperation operation(String name) {
        List<Element> bound = SoapXml.children(binding, WsdlDocuments.WSDL, "operation");
        Element operation = named(bound, name)
                .orElseThrow(() -> unusable("no operation '" + name + "'; there are " + names(bound)));
        String kind = style(operation) + "/" + use(operation);
        if (!kind.equals("document/literal")) {
            throw unusable("operation '" + name + "' is " + kind + "; only document/literal can be called");
        }
        Element input = named(SoapXml.children(portType, WsdlDocuments.WSDL, "operation"), name)
                .flatMap(found -> SoapXml.child(found, WsdlDocuments.WSDL, "input"))
                .orElseThrow(() -> unusable("operation '" + name + "' takes no input"));
        String soapAction = soap(operation, "operation")
                .map(soap -> soap.getAttribute("soapAction"))
                .orElse("");
        return new SoapOperation(
                name,
                version(),
                element(operation, input),
                soapAction,
                soapAction.isEmpty() ? describedAction(name, input) : soapAction);
    }

    private SoapVersion version() {
        return soap(binding, "binding")
                .filter(soap -> SOAP_1_2.equals(soap.getNamespaceURI()))
                .map(soap -> SoapVersion.V1_2)
                .orElse(SoapVersion.V1_1);
    }

    private String style(Element operation) {
        return Stream.of(soap(operation, "operation"), soap(binding, "binding"))
                .flatMap(Optional::stream)
                .map(soap -> soap.getAttribute("style"))
                .filter(style -> !style.isEmpty())
                .findFirst()
                .orElse("document");
    }

    private static String use(Element operation) {
        return body(operation)
                .map(soap -> soap.getAttribute("use"))
                .filter(use -> !use.isEmpty())
                .orElse("literal");
    }

    /** The element of the message's part that goes in the body; other parts are headers. */
    private QName element(Element operation, Element input) {
        List<String> inBody = body(operation)
                .map(soap -> soap.getAttribute("parts").strip())
                .filter(parts -> !parts.isEmpty())
                .map(parts -> Arrays.asList(parts.split("\\s+")))
                .orElse(List.of());
        List<Element> parts = documents.named("message", input, "message").stream()
                .flatMap(message -> SoapXml.children(message, WsdlDocuments.WSDL, "part").stream())
                .filter(part -> inBody.isEmpty() || inBody.contains(part.getAttribute("name")))
                .toList();
        if (parts.size() != 1 || !parts.getFirst().hasAttribute("element")) {
            throw unusable("the body of operation '" + operation.getAttribute("name")
                    + "' must be one part that names an element");
        }
        return WsdlDocuments.qname(parts.getFirst(), parts.getFirst().getAttribute("element"));
    }

    /** Web Services Addressing 1.0, Metadata, section 4.4. */
    private String describedAction(String operation, Element input) {
        return ACTIONS.stream()
                .map(namespace -> input.getAttributeNS(namespace, "Action"))
                .filter(action -> !action.isEmpty())
                .findFirst()
                .orElseGet(() -> defaultAction(operation, input));
    }

    private String defaultAction(String operation, Element input) {
        String namespace = WsdlDocuments.targetNamespace(portType);
        String delimiter = namespace.startsWith("urn:") ? ":" : "/";
        String name = input.hasAttribute("name") ? input.getAttribute("name") : operation + "Request";
        return (namespace.endsWith(delimiter) ? namespace : namespace + delimiter)
                + portType.getAttribute("name")
                + delimiter
                + name;
    }

    private static Optional<Element> body(Element operation) {
        return SoapXml.child(operation, WsdlDocuments.WSDL, "input").flatMap(input -> soap(input, "body"));
    }

    private static Optional<Element> soap(Element parent, String name) {
        return SoapXml.children(parent).stream()
                .filter(child -> SoapXml.is(child, SOAP_1_1, name) || SoapXml.is(child, SOAP_1_2, name))
                .findFirst();
    }

    private static String onlyOne(AdapterContext.Files files) {
        List<String> found = files.under("contract").stream()
                .filter(path -> path.matches("contract/[^/]+\\.wsdl"))
                .toList();
        if (found.size() != 1) {
            throw SoapFailures.wsdl("contract/ holds " + found.size()
                    + " files NAME.wsdl; there must be one, or the option wsdl must name one");
        }
        return found.getFirst();
    }

    private static Element one(String file, String what, List<Element> found, @Nullable String wanted) {
        Optional<Element> only = found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
        return (wanted == null ? only : named(found, wanted))
                .orElseThrow(() -> SoapFailures.wsdl(file
                        + (wanted == null
                                ? ": the option " + what + " must name one of the " + found.size()
                                        + " that speak SOAP: "
                                : " has no " + what + " '" + wanted + "' that speaks SOAP; there are: ")
                        + names(found)));
    }

    private static Optional<Element> named(List<Element> elements, String name) {
        return elements.stream()
                .filter(each -> each.getAttribute("name").equals(name))
                .findFirst();
    }

    private static String names(List<Element> elements) {
        return elements.stream().map(each -> each.getAttribute("name")).collect(Collectors.joining(", "));
    }

    private AdapterFailure unusable(String why) {
        return SoapFailures.wsdl(file + ": " + why);
    }
}
