package be.cpasonline.hub.mapping;

import be.cpasonline.hub.platform.settings.Nearest;
import be.cpasonline.hub.spi.FailureKind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** {@code errors.yaml}: what an error code of the package means. */
final class ErrorTable {
    static final String FILE = "errors.yaml";
    private static final List<String> LANGUAGES = CanonicalCodes.of("language");
    private static final List<String> KINDS =
            Arrays.stream(FailureKind.values()).map(Enum::name).toList();
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Map<String, Meaning> meanings;

    private ErrorTable(Map<String, Meaning> meanings) {
        this.meanings = meanings;
    }

    static ErrorTable empty() {
        return new ErrorTable(Map.of());
    }

    /** Reads it; what is wrong with it is added to the problems. */
    static ErrorTable read(String yaml, List<String> problems) {
        var meanings = new LinkedHashMap<String, Meaning>();
        try {
            JsonNode table = YAML.readTree(yaml);
            if (!table.isObject()) {
                problems.add(FILE + ": it must be a map from the package's error codes to what they mean.");
            }
            table.forEachEntry((code, entry) -> meaning(code, entry, problems).ifPresent(m -> meanings.put(code, m)));
        } catch (JacksonException e) {
            problems.add(FILE
                    + (e.getLocation() == null
                            ? ""
                            : ", line " + e.getLocation().getLineNr())
                    + ": this is not valid YAML, or a code stands twice.");
        }
        return new ErrorTable(meanings);
    }

    Optional<Meaning> of(String code) {
        return Optional.ofNullable(meanings.get(code));
    }

    private static Optional<Meaning> meaning(String code, JsonNode entry, List<String> problems) {
        int before = problems.size();
        String place = FILE + ", " + code + ": ";
        entry.propertyNames().stream()
                .filter(key -> !List.of("kind", "sentence").contains(key))
                .forEach(key -> problems.add(place + "unknown key '" + key + "'; there are kind and sentence."));
        String kind = entry.path("kind").asString("");
        if (!KINDS.contains(kind)) {
            problems.add(place + "kind must be one of " + String.join(", ", KINDS)
                    + Nearest.to(kind, KINDS)
                            .map(near -> "; did you mean " + near + "?")
                            .orElse("."));
        }
        String sentence = sentence(entry.path("sentence"), place, problems);
        return problems.size() > before
                ? Optional.empty()
                : Optional.of(new Meaning(FailureKind.valueOf(kind), sentence));
    }

    /** Of several languages all are shown: which one a centre reads in is not for a package to know. */
    private static String sentence(JsonNode sentence, String place, List<String> problems) {
        if (sentence.isString() && !sentence.asString().isBlank()) {
            return sentence.asString();
        }
        if (!sentence.isObject() || sentence.isEmpty() || !LANGUAGES.containsAll(sentence.propertyNames())) {
            problems.add(place + "sentence must be a text, or a text in each of some of " + String.join(", ", LANGUAGES)
                    + ".");
            return "";
        }
        return sentence.values().stream().map(JsonNode::asString).collect(Collectors.joining(" / "));
    }

    /**
     * What a code means.
     *
     * @param sentence for the centre
     */
    record Meaning(FailureKind kind, String sentence) {}
}
