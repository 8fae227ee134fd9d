package be.cpasonline.hub.intake.questions;

import be.cpasonline.hub.intake.questions.Question.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts answers into a canonical application, where the form says.
 *
 * <p>It knows which question filled which place, so that what is found wrong in the whole can be told at the question.
 */
public final class Filling {
    static final Pattern STEP = Pattern.compile("/([a-zA-Z]+)(?:\\[([A-Z_]+|[0-9]+|\\*)])?");
    static final String EACH = "*";
    static final String KIND = "kind";

    private final ObjectNode application;
    private final Map<String, String> questions = new LinkedHashMap<>();

    private Filling(ObjectNode application) {
        this.application = application;
    }

    /**
     * Fills an application with the answers to all that is asked.
     *
     * @param application what is known beside the answers; altered
     */
    public static Filling of(Form form, Answers answers, ObjectNode application) {
        var filling = new Filling(application);
        form.asked(answers)
                .forEach(step ->
                        step.questions().forEach(question -> filling.fill(question, answers.all(question.id()))));
        return filling;
    }

    /** The question that a place of the application, by JSON pointer, was filled by. */
    public Optional<String> question(String pointer) {
        String place = pointer;
        while (!place.isEmpty()) {
            String question = questions.get(place);
            if (question != null) {
                return Optional.of(question);
            }
            place = place.substring(0, Math.max(0, place.lastIndexOf('/')));
        }
        return Optional.empty();
    }

    private void fill(Question question, List<String> values) {
        if (question.fills() == null || values.isEmpty()) {
            return;
        }
        List<Segment> path = path(question.fills());
        for (String value : values) {
            put(question, path, value);
        }
    }

    private void put(Question question, List<Segment> path, String value) {
        ObjectNode at = application;
        String pointer = "";
        for (Segment segment : path.subList(0, path.size() - 1)) {
            pointer += "/" + segment.name();
            if (segment.list()) {
                ArrayNode list = list(at, segment.name());
                int index = element(list, segment, value);
                pointer += "/" + index;
                at = (ObjectNode) list.get(index);
            } else {
                at = child(at, segment.name());
            }
        }
        Segment last = path.getLast();
        pointer += "/" + last.name();
        if (last.list()) {
            ArrayNode list = list(at, last.name());
            questions.put(pointer + "/" + list.size(), question.id());
            list.add(node(question.kind(), value));
        } else if (question.kind() == Kind.PLACE) {
            PlaceAnswer place = PlaceAnswer.of(value);
            ObjectNode filled = child(at, last.name());
            filled.put("nis", place.nis());
            place.postalCode().ifPresent(code -> filled.put("postalCode", code));
            place.name().ifPresent(name -> filled.put("municipality", name));
        } else {
            at.set(last.name(), node(question.kind(), value));
        }
        questions.putIfAbsent(pointer, question.id());
    }

    private static ObjectNode child(ObjectNode parent, String name) {
        return parent.get(name) instanceof ObjectNode there ? there : parent.putObject(name);
    }

    private static ArrayNode list(ObjectNode parent, String name) {
        return parent.get(name) instanceof ArrayNode there ? there : parent.putArray(name);
    }

    /** Which element is meant; made where it is not there yet. */
    private static int element(ArrayNode list, Segment segment, String value) {
        String which = segment.element().equals(EACH) ? value : segment.element();
        if (Character.isDigit(which.charAt(0))) {
            while (list.size() < Integer.parseInt(which)) {
                list.addObject();
            }
            return Integer.parseInt(which) - 1;
        }
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).path(KIND).asString("").equals(which)) {
                return i;
            }
        }
        list.addObject().put(KIND, which);
        return list.size() - 1;
    }

    private static JsonNode node(Kind kind, String value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (kind) {
            case MONEY, NUMBER -> nodes.numberNode(Long.parseLong(value));
            case YES_NO -> nodes.booleanNode(Boolean.parseBoolean(value));
            case CENTRE -> nodes.stringNode(PlaceAnswer.of(value).nis());
            default -> nodes.stringNode(value);
        };
    }

    static List<Segment> path(String fills) {
        var path = new ArrayList<Segment>();
        Matcher steps = STEP.matcher(fills);
        while (steps.find()) {
            path.add(new Segment(
                    steps.group(1), Optional.ofNullable(steps.group(2)).orElse("")));
        }
        return path;
    }

    /**
     * A part of a path.
     *
     * @param element which element of a list; empty where it is no list
     */
    record Segment(String name, String element) {
        boolean list() {
            return !element.isEmpty();
        }
    }
}
