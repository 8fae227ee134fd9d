package be.cpasonline.hub.platform.soap;

import be.cpasonline.hub.platform.problem.Issue;
import be.cpasonline.hub.platform.problem.Issue.In;
import be.cpasonline.hub.platform.problem.ProblemException;
import be.cpasonline.hub.platform.problem.ProblemType;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.springframework.core.io.ClassPathResource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** The schema that the WSDL shows. What breaks it is named by its path and by the rule's name in XML Schema. */
public final class SoapSchema {
    private static final String CURRENT = "http://apache.org/xml/properties/dom/current-element-node";
    private static final Pattern ALLOWED = Pattern.compile("\"[^\"]+\":(\\w+)");

    private final Elements elements;
    private final List<String> operations;
    private final Schema schema;

    /**
     * Reads one.
     *
     * @param resource where it is on the class path
     * @param operations the names of the elements that a body may hold
     */
    public SoapSchema(String resource, Elements elements, List<String> operations) {
        this.elements = elements;
        this.operations = List.copyOf(operations);
        this.schema = schema(resource);
    }

    /**
     * Checks a request.
     *
     * @throws ProblemException naming each element that is wrong and the rule, never a value
     */
    public void check(Element request) {
        mustKnow(request);
        new Complaints(schema.newValidator(), request).mustBeNone();
    }

    /**
     * Checks that a request asks for something that there is.
     *
     * @throws ProblemException naming what there is
     */
    void mustKnow(Element request) {
        if (!operations.contains(request.getLocalName())
                || !elements.namespace().equals(request.getNamespaceURI())) {
            throw new ProblemException(
                    ProblemType.BAD_REQUEST,
                    List.of(Issue.of(
                            SoapIssue.OPERATION_UNKNOWN,
                            In.BODY,
                            path(request, request),
                            String.join(", ", operations))));
        }
    }

    private static Schema schema(String resource) {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newSchema(new ClassPathResource(resource).getURL());
        } catch (SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From the request down; a name that is not a word is not repeated. */
    private static String path(Node element, Element request) {
        Deque<String> names = new ArrayDeque<>();
        for (Node each = element; !each.isSameNode(request); each = each.getParentNode()) {
            names.push(String.valueOf(each.getLocalName()));
        }
        names.push(request.getLocalName());
        return names.stream()
                .filter(name -> name.matches("\\w{1,40}"))
                .map(name -> "/" + name)
                .collect(Collectors.joining());
    }

    /** What a validator complains of; only the first complaint about an element says something. */
    private static final class Complaints extends DefaultHandler {
        private final Map<String, Issue> issues = new LinkedHashMap<>();
        private final Validator validator;
        private final Element request;

        Complaints(Validator validator, Element request) {
            this.validator = validator;
            this.request = request;
            validator.setErrorHandler(this);
        }

        void mustBeNone() {
            try {
                validator.validate(new DOMSource(request));
            } catch (SAXException | IOException e) {
                throw new IllegalStateException(e);
            }
            if (!issues.isEmpty()) {
                throw new ProblemException(ProblemType.BAD_REQUEST, List.copyOf(issues.values()));
            }
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            String message = String.valueOf(e.getMessage());
            String rule = message.substring(0, Math.max(0, message.indexOf(':')));
            String path = path((Node) validator.getProperty(CURRENT), request);
            issues.putIfAbsent(path, issue(rule, path, message));
        }

        private static Issue issue(String rule, String path, String message) {
            return switch (rule) {
                case "cvc-complex-type.2.4.b" -> Issue.of(SoapIssue.ELEMENT_MISSING, In.BODY, path, allowed(message));
                case "cvc-complex-type.2.4.a", "cvc-complex-type.2.4.d", "cvc-complex-type.2.4.e" ->
                    Issue.of(SoapIssue.ELEMENT_NOT_ALLOWED, In.BODY, path, allowed(message));
                default -> Issue.of(SoapIssue.SCHEMA_RULE_BROKEN, In.BODY, path, rule);
            };
        }

        /** The names that the schema would have taken: they stand last, in braces. */
        private static String allowed(String message) {
            String last = message.substring(Math.max(0, message.lastIndexOf('{')));
            return ALLOWED.matcher(last).results().map(SoapSchema::name).collect(Collectors.joining(", "));
        }
    }

    private static String name(MatchResult found) {
        return found.group(1);
    }
}
