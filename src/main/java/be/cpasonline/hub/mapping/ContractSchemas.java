package be.cpasonline.hub.mapping;

import be.cpasonline.hub.mapping.SchemaDocument.Reference;
import be.cpasonline.hub.version.FolderContent;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;

/**
 * All XML Schemas of a folder's {@code contract/}: its {@code .xsd} files and those inside its {@code .wsdl} files. What
 * one says of another is found among them by relative path, or by namespace; nothing comes from elsewhere.
 */
final class ContractSchemas implements LSResourceResolver {
    /** Of the ids of documents; there is no way to open it but through here. */
    static final String SCHEME = "contract";

    private static final String SCHEMA =
            "<xs:schema xmlns:xs=\"" + XMLConstants.W3C_XML_SCHEMA_NS_URI + "\"%s>%s</xs:schema>";

    private static final DOMImplementationLS LOADING = loading();

    private final Map<String, SchemaDocument> byId = new LinkedHashMap<>();

    private ContractSchemas(Stream<SchemaDocument> documents) {
        documents.forEach(document -> byId.put(document.id().toString(), document));
    }

    /**
     * Finds them.
     *
     * @throws MappingFault naming file and line where one names another that is not there; also where there are none
     */
    static ContractSchemas of(FolderContent content) {
        List<String> files = content.under(SCHEME).stream()
                .filter(path -> path.endsWith(".xsd") || path.endsWith(".wsdl"))
                .toList();
        var schemas = new ContractSchemas(files.stream()
                .flatMap(file -> SchemaDocuments.of(id(file), content.text(file).orElseThrow()).stream()));
        if (schemas.byId.isEmpty()) {
            throw new MappingFault(
                    "contractInvalid",
                    "contract/ must hold the XML Schema that every payload must fit, as NAME.xsd or inside NAME.wsdl;"
                            + " it holds none.");
        }
        schemas.byId.values().forEach(schemas::check);
        return schemas;
    }

    /** A schema that consists of all of them. */
    StreamSource all() {
        String imports = byId.values().stream()
                .map(SchemaDocument::namespace)
                .distinct()
                .map(namespace -> "<xs:import" + attribute("namespace", namespace) + "/>")
                .collect(Collectors.joining());
        String all = SCHEMA.formatted(attribute("targetNamespace", "urn:be:cpasonline:hub:contract"), imports);
        return new StreamSource(new StringReader(all), SCHEME + ":/");
    }

    @Override
    public @Nullable LSInput resolveResource(
            String type,
            @Nullable String namespace,
            @Nullable String publicId,
            @Nullable String location,
            @Nullable String base) {
        SchemaDocument from = base == null ? null : byId.get(base);
        String wanted = location == null ? "" : location;
        if (from == null && byId.containsKey(wanted)) {
            return input(byId.get(wanted));
        }
        if (from != null && from.includes(wanted)) {
            return at(from, wanted).map(ContractSchemas::input).orElse(null);
        }
        return ofNamespace(namespace == null ? "" : namespace);
    }

    /** Several documents of one namespace are one schema; each import of the namespace finds all of it. */
    private @Nullable LSInput ofNamespace(String namespace) {
        String includes = byId.values().stream()
                .filter(document -> document.namespace().equals(namespace))
                .filter(document -> !isPart(document))
                .map(document -> "<xs:include schemaLocation=\"" + document.id() + "\"/>")
                .collect(Collectors.joining());
        if (includes.isEmpty()) {
            return null;
        }
        return input(
                SCHEME + ":/?" + URLEncoder.encode(namespace, StandardCharsets.UTF_8),
                SCHEMA.formatted(attribute("targetNamespace", namespace), includes));
    }

    /** Without a namespace of its own it takes that of whatever includes it. */
    private boolean isPart(SchemaDocument document) {
        return document.namespace().isEmpty()
                && byId.values().stream()
                        .anyMatch(other -> other.references().stream()
                                .filter(reference -> !reference.imports())
                                .anyMatch(reference -> at(other, reference.location())
                                        .filter(document::equals)
                                        .isPresent()));
    }

    private void check(SchemaDocument document) {
        document.references().forEach(reference -> check(document, reference));
    }

    private void check(SchemaDocument document, Reference reference) {
        String place = document.file() + ", line " + reference.line() + ": ";
        if (!reference.location().isEmpty()
                && at(document, reference.location()).isEmpty()) {
            throw new MappingFault(
                    "contractInvalid",
                    place + "there is no schema at '" + reference.location()
                            + "' in the folder; put it under contract/ and name it by a relative path. Nothing is"
                            + " fetched.");
        }
        boolean known =
                byId.values().stream().anyMatch(other -> other.namespace().equals(reference.namespace()));
        if (reference.imports() && !known) {
            throw new MappingFault(
                    "contractInvalid",
                    place + "no schema under contract/ has the namespace '" + reference.namespace() + "'; add it.");
        }
    }

    /** The document at a location that another one names. */
    private Optional<SchemaDocument> at(SchemaDocument from, String location) {
        try {
            return Optional.ofNullable(
                    byId.get(from.id().resolve(location.strip()).toString()));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static URI id(String file) {
        try {
            return new URI(SCHEME, null, file.substring(SCHEME.length()), null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static LSInput input(SchemaDocument document) {
        return input(document.id().toString(), document.text());
    }

    private static LSInput input(String id, String text) {
        LSInput input = LOADING.createLSInput();
        input.setSystemId(id);
        input.setStringData(text);
        return input;
    }

    private static DOMImplementationLS loading() {
        try {
            return (DOMImplementationLS) DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .getFeature("LS", "3.0");
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String attribute(String name, String value) {
        return value.isEmpty() ? "" : " " + name + "=\"" + SchemaCopy.escaped(value) + "\"";
    }
}
