package be.cpasonline.hub.intake.questions;

import be.cpasonline.hub.intake.questions.Filling.Segment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds what is wrong in a form beyond its grammar: names used twice, conditions on what is not asked before, answers
 * that go nowhere in the canonical application, options that it does not know.
 */
final class FormCheck {
    private final JsonNode schema;

    FormCheck(JsonNode schema) {
        this.schema = schema;
    }

    /**
     * Something wrong.
     *
     * @param path of the place in the file
     */
    record Problem(String path, String reason, String mend) {}

    List<Problem> problems(Form form) {
        var found = new ArrayList<Problem>();
        var known = new HashMap<String, Question>();
        var steps = new HashSet<String>();
        for (int i = 0; i < form.steps().size(); i++) {
            Step step = form.steps().get(i);
            String path = "steps." + i;
            if (!steps.add(step.id())) {
                found.add(new Problem(
                        path + ".id", "two steps are called '" + step.id() + "'", "give each a name of its own"));
            }
            if (step.questions().isEmpty() && !step.takesDocuments()) {
                found.add(
                        new Problem(path, "the step '" + step.id() + "' asks nothing", "add questions, or remove it"));
            }
            found.addAll(condition(path + ".when", step.when(), known));
            var here = new HashMap<String, Question>();
            for (int k = 0; k < step.questions().size(); k++) {
                Question question = step.questions().get(k);
                String place = path + ".questions." + k;
                found.addAll(condition(place + ".when", question.when(), known));
                if (known.containsKey(question.id()) || here.put(question.id(), question) != null) {
                    found.add(new Problem(
                            place + ".id",
                            "two questions are called '" + question.id() + "'",
                            "give each a name of its own"));
                }
                found.addAll(answer(place, question));
            }
            step.oneOf().stream()
                    .filter(id -> !here.containsKey(id))
                    .forEach(id -> found.add(new Problem(
                            path + ".oneOf", "'" + id + "' is not asked on this page", "name questions of this page")));
            known.putAll(here);
        }
        return found;
    }

    private static List<Problem> condition(
            String path, @Nullable List<Map<String, List<String>>> when, Map<String, Question> known) {
        return when == null
                ? List.of()
                : when.stream()
                        .flatMap(alternative -> alternative.entrySet().stream())
                        .flatMap(each -> condition(path, each.getKey(), each.getValue(), known))
                        .toList();
    }

    private static Stream<Problem> condition(
            String path, String name, List<String> values, Map<String, Question> known) {
        if (name.startsWith(Answers.CONTEXT)) {
            return Stream.empty();
        }
        Question question = known.get(name);
        if (question == null) {
            return Stream.of(new Problem(
                    path,
                    "the condition names '" + name + "', which no page before asks",
                    "name a question of an earlier page"));
        }
        Set<String> possible = possible(question);
        return possible.isEmpty()
                ? Stream.empty()
                : values.stream()
                        .filter(value -> !value.equals(Condition.ANY) && !value.equals(Condition.NONE))
                        .filter(value -> !possible.contains(value))
                        .map(value -> new Problem(
                                path,
                                "'" + value + "' is no answer to '" + name + "'",
                                "use one of " + String.join(", ", possible)));
    }

    private static Set<String> possible(Question question) {
        return switch (question.kind()) {
            case YES_NO -> Set.of("true", "false");
            case ONE_OF, SOME_OF -> {
                var values = new TreeSet<String>();
                question.options().forEach(option -> values.add(option.value()));
                yield values;
            }
            default -> Set.of();
        };
    }

    private List<Problem> answer(String place, Question question) {
        var found = new ArrayList<Problem>();
        if (question.kind().chooses() == question.options().isEmpty()) {
            found.add(new Problem(
                    place + ".options",
                    "'" + question.id() + "' has "
                            + (question.options().isEmpty() ? "no options" : "options, but asks for something else"),
                    question.options().isEmpty() ? "add what can be chosen" : "remove them, or choose another kind"));
        }
        if (question.fills() != null) {
            fills(question.fills(), question)
                    .ifPresent(reason -> found.add(new Problem(
                            place + ".fills",
                            reason,
                            "see the reference of the canonical application in docs/vendors/model.md")));
        }
        return found;
    }

    /** Why an answer cannot go where it is to go; empty where it can. */
    private Optional<String> fills(String fills, Question question) {
        List<JsonNode> at = List.of(resolved(schema));
        List<Segment> path = Filling.path(fills);
        for (Segment segment : path) {
            List<JsonNode> next = at.stream()
                    .flatMap(node -> alternatives(node))
                    .map(node -> node.path("properties").path(segment.name()))
                    .filter(node -> !node.isMissingNode())
                    .map(this::resolved)
                    .toList();
            if (next.isEmpty()) {
                return Optional.of(
                        "'" + fills + "' leads nowhere: the application has no '" + segment.name() + "' there");
            }
            boolean list = next.stream().anyMatch(node -> node.has("items"));
            if (list != segment.list()) {
                return Optional.of("'" + segment.name() + "' in '" + fills + "' is "
                        + (list ? "a list; say which element" : "no list"));
            }
            at = list ? next.stream().map(node -> resolved(node.path("items"))).toList() : next;
        }
        return unknownOption(at, path.getLast(), question);
    }

    private Optional<String> unknownOption(List<JsonNode> at, Segment last, Question question) {
        Set<String> codes = new HashSet<>();
        at.stream().flatMap(this::alternatives).forEach(node -> {
            node.path("enum").values().forEach(code -> codes.add(code.asString("")));
            if (node.has("const")) {
                codes.add(node.path("const").asString(""));
            }
        });
        if (codes.isEmpty() || !question.kind().chooses()) {
            return Optional.empty();
        }
        return question.options().stream()
                .map(Question.Option::value)
                .filter(value -> !codes.contains(value))
                .findFirst()
                .map(value -> "'" + value + "' is no code of the application's '" + last.name() + "'");
    }

    private Stream<JsonNode> alternatives(JsonNode node) {
        JsonNode union = node.has("oneOf") ? node.path("oneOf") : node.path("anyOf");
        return union.isMissingNode() ? Stream.of(node) : union.values().stream().map(this::resolved);
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.startsWith("#") ? resolved(schema.at(reference.substring(1))) : node;
    }
}
