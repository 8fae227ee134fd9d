package be.cpasonline.hub.transport.soap;

import be.cpasonline.hub.platform.xml.SafeXml;
import be.cpasonline.hub.spi.AdapterContext;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** A WSDL 1.1 with what it imports, all from the folder. Schemas are not read: payloads are checked elsewhere. */
final class WsdlDocuments {
    static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";

    private final AdapterContext.Files files;
    private final Map<String, Element> definitions = new LinkedHashMap<>();

    private WsdlDocuments(AdapterContext.Files files) {
        this.files = files;
    }

    /**
     * Reads a file and its imports.
     *
     * @throws be.cpasonline.hub.spi.AdapterFailure where one is missing or no WSDL
     */
    static WsdlDocuments read(AdapterContext.Files files, String file) {
        var documents = new WsdlDocuments(files);
        documents.add(file);
        return documents;
    }

    /** All definitions of a kind, of all files. */
    Stream<Element> all(String kind) {
        return definitions.values().stream().flatMap(root -> SoapXml.children(root, WSDL, kind).stream());
    }

    /** The definition that an attribute names; empty where there is none. */
    Optional<Element> named(String kind, Element by, String attribute) {
        QName name = qname(by, by.getAttribute(attribute));
        return all(kind)
                .filter(each -> each.getAttribute("name").equals(name.getLocalPart()))
                .filter(each -> targetNamespace(each).equals(name.getNamespaceURI()))
                .findFirst();
    }

    /** The target namespace of the file in which a definition stands. */
    static String targetNamespace(Element definition) {
        return ((Element) definition.getParentNode()).getAttribute("targetNamespace");
    }

    /** A qualified name that is written in an element. */
    static QName qname(Element scope, String written) {
        int colon = written.indexOf(':');
        String namespace = scope.lookupNamespaceURI(colon < 0 ? null : written.substring(0, colon));
        return new QName(namespace, written.substring(colon + 1));
    }

    private void add(String file) {
        if (definitions.containsKey(file)) {
            return;
        }
        Element root = root(file);
        definitions.put(file, root);
        List<Element> imports = SoapXml.children(root, WSDL, "import");
        imports.forEach(each -> add(beside(file, each.getAttribute("location"))));
    }

    private Element root(String file) {
        byte[] content = files.read(file).orElseThrow(() -> SoapFailures.wsdl("there is no file " + file));
        try {
            Element root = SafeXml.parse(content).getDocumentElement();
            if (SoapXml.is(root, WSDL, "definitions")) {
                return root;
            }
        } catch (SAXException e) {
            throw SoapFailures.wsdl(file + " is not XML without a document type");
        }
        throw SoapFailures.wsdl(file + " is not a WSDL 1.1");
    }

    private static String beside(String file, String location) {
        try {
            return URI.create(file).resolve(location).normalize().toString();
        } catch (IllegalArgumentException e) {
            throw SoapFailures.wsdl(file + " imports a WSDL whose location is no path");
        }
    }
}
