package be.cpasonline.hub.mapping;

import be.cpasonline.hub.spi.Answer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What a package answered, JSON or XML, to be looked into by paths such as {@code /dossier/number}. */
sealed interface AnswerDocument {

    /** The text at a path; empty where there is none. */
    Optional<String> at(String path);

    /**
     * Reads an answer: as XML where it says or shows that it is, else as JSON.
     *
     * @throws MappingFault where it is neither
     */
    static AnswerDocument read(Answer answer) {
        boolean xml = answer.mediaType().toLowerCase(Locale.ROOT).contains("xml")
                || answer.text().stripLeading().startsWith("<");
        if (xml) {
            return new Xml(SafeXml.parse(answer.body()).getDocumentElement());
        }
        try {
            return new Json(PlainJson.MAPPER.readTree(answer.body()));
        } catch (JacksonException e) {
            throw new MappingFault("answerNotUnderstood", "the body is not JSON");
        }
    }

    /** JSON: a path is a JSON pointer. */
    record Json(JsonNode root) implements AnswerDocument {
        @Override
        public Optional<String> at(String path) {
            return Optional.of(root.at(path).asString("")).filter(text -> !text.isEmpty());
        }
    }

    /** XML: a path names elements from the root on, by their local names; the first of each counts. */
    record Xml(Element root) implements AnswerDocument {
        @Override
        public Optional<String> at(String path) {
            String[] names = path.substring(1).split("/", -1);
            Optional<Element> found = Optional.of(root).filter(element -> names[0].equals(element.getLocalName()));
            for (int i = 1; i < names.length; i++) {
                String name = names[i];
                found = found.flatMap(element -> child(element, name));
            }
            return found.map(element -> element.getTextContent().strip()).filter(text -> !text.isEmpty());
        }

        private static Optional<Element> child(Element element, String name) {
            return Stream.iterate(element.getFirstChild(), node -> node != null, Node::getNextSibling)
                    .filter(Element.class::isInstance)
                    .map(Element.class::cast)
                    .filter(child -> name.equals(child.getLocalName()))
                    .findFirst();
        }
    }
}
