package be.cpasonline.hub.mapping;

import be.cpasonline.hub.canonical.ApplicationJson;
import be.cpasonline.hub.canonical.ApplicationXml;
import be.cpasonline.hub.spi.Answer;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The languages that folders map in, with the bounds that every run has. */
@Component
class Languages {
    private final ApplicationJson json;
    private final ApplicationXml xml;
    private final MappingSettings settings;
    private final RunThreads threads;

    Languages(ApplicationJson json, ApplicationXml xml, MappingSettings settings, RunThreads threads) {
        this.json = json;
        this.xml = xml;
        this.settings = settings;
        this.threads = threads;
    }

    PayloadMapping json(String file, String source, CodeTable codes, PayloadContract contract) {
        return new JsonPayloads(
                file, Expression.compile(file, source, settings, threads), source, codes, contract, json);
    }

    PayloadMapping xml(String file, String source, CodeTable codes, XmlContract contract) {
        return new XmlPayloads(
                file, Stylesheet.compile(file, source, codes::translate, settings, threads), source, contract, xml);
    }

    AnswerMapping answerByExpression(String file, String source) {
        Expression expression = Expression.compile(file, source, settings, threads);
        return answer -> {
            Object input = PlainJson.MAPPER.convertValue(parsed(answer), Object.class);
            return expression.run(input, Map.of(), "code", (ignored, arguments) -> noCodes());
        };
    }

    /** Its result is an element with the elements stage and reference. */
    AnswerMapping answerByStylesheet(String file, String source) {
        Stylesheet stylesheet = Stylesheet.compile(file, source, arguments -> noCodes(), settings, threads);
        return answer -> {
            var root = SafeXml.parse(stylesheet.run(answer.body(), false)).getDocumentElement();
            var found = new AnswerDocument.Xml(root);
            ObjectNode ours = PlainJson.MAPPER.createObjectNode();
            for (String name : List.of("stage", "reference")) {
                found.at("/" + root.getLocalName() + "/" + name).ifPresent(text -> ours.put(name, text));
            }
            return ours;
        };
    }

    private static JsonNode parsed(Answer answer) {
        try {
            return PlainJson.MAPPER.readTree(answer.body());
        } catch (JacksonException e) {
            throw new MappingFault("answerNotUnderstood", "the body is not JSON");
        }
    }

    private static String noCodes() {
        throw new MappingFault("mappingFailed", "codes are for the mapping of applications only");
    }
}
