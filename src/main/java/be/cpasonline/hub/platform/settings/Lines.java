package be.cpasonline.hub.platform.settings;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** On which line of a YAML or JSON text each of its values stands. */
public final class Lines {
    private static final String STEP = "\u0000";
    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Integer> byPath = new HashMap<>();

    private Lines() {}

    /** The lines of a YAML text; of one that cannot be read, as far as it can. */
    public static Lines ofYaml(String text) {
        return of(YAML, text);
    }

    /** The lines of a JSON text; of one that cannot be read, as far as it can. */
    public static Lines ofJson(String text) {
        return of(JSON, text);
    }

    private static Lines of(ObjectMapper mapper, String text) {
        var lines = new Lines();
        try (JsonParser parser = mapper.createParser(text)) {
            lines.read(parser);
        } catch (JacksonException unreadable) {
            // What was read up to there is still right.
            return lines;
        }
        return lines;
    }

    /** The line of a value by the names and numbers that lead to it; of what is around it where it is not there; else 0. */
    public int of(String... path) {
        for (int steps = path.length; steps > 0; steps--) {
            Integer line = byPath.get(String.join(STEP, Arrays.copyOf(path, steps)));
            if (line != null) {
                return line;
            }
        }
        return 0;
    }

    /** The same, by a path such as {@code answer.stages[CREATED]} or {@code /needs/0/kind}. */
    public int at(String path) {
        String[] steps = path.replaceAll("<[^>]*>", "").replaceFirst("^/", "").split("[./\\[\\]]+", -1);
        return of(steps);
    }

    /** Where a key first stands, its names joined by dots; empty where it does not. */
    Optional<String> pathOf(String key) {
        return byPath.entrySet().stream()
                .filter(entry -> entry.getKey().equals(key) || entry.getKey().endsWith(STEP + key))
                .min(Map.Entry.comparingByValue())
                .map(entry -> entry.getKey().replace(STEP, "."));
    }

    private void read(JsonParser parser) {
        Deque<Step> steps = new ArrayDeque<>();
        JsonToken token;
        while ((token = parser.nextToken()) != null) {
            if (token == JsonToken.PROPERTY_NAME) {
                steps.getLast().name = parser.currentName();
                note(steps, parser);
            } else if (token.isStructEnd()) {
                steps.removeLast();
            } else {
                if (!steps.isEmpty() && steps.getLast().list) {
                    steps.getLast().index++;
                    note(steps, parser);
                }
                if (token.isStructStart()) {
                    steps.addLast(new Step(token == JsonToken.START_ARRAY));
                }
            }
        }
    }

    private void note(Deque<Step> steps, JsonParser parser) {
        String path = String.join(STEP, steps.stream().map(Step::text).toList());
        byPath.putIfAbsent(path, parser.currentTokenLocation().getLineNr());
    }

    /** A list or a map that is being read, and where in it. */
    private static final class Step {
        private final boolean list;
        private int index = -1;
        private String name = "";

        Step(boolean list) {
            this.list = list;
        }

        String text() {
            return list ? String.valueOf(index) : name;
        }
    }
}
