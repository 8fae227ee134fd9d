package be.cpasonline.hub.mapping;

import be.cpasonline.hub.platform.settings.Finding;
import be.cpasonline.hub.platform.settings.Lines;
import be.cpasonline.hub.platform.settings.Nearest;
import be.cpasonline.hub.spi.FailureKind;
import java.util.ArrayList;
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
    private static final List<String> CENTRES_READ = List.of("fr", "nl", "de");
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

    /** Reads it; what is wrong with it is added to the findings. */
    static ErrorTable read(String yaml, List<Finding> findings) {
        var meanings = new LinkedHashMap<String, Meaning>();
        Lines lines = Lines.ofYaml(yaml);
        try {
            JsonNode table = YAML.readTree(yaml);
            if (!table.isObject()) {
                findings.add(Finding.wrong(
                        FILE,
                        1,
                        "it is not a table",
                        "it must be a map from the package's error codes to what they mean"));
            }
            table.forEachEntry(
                    (code, entry) -> meaning(code, entry, lines, findings).ifPresent(m -> meanings.put(code, m)));
        } catch (JacksonException e) {
            findings.add(Finding.wrong(
                    FILE,
                    e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                    "this is not valid YAML, or a code stands twice",
                    "look for a missing space after a colon, a tab, or a value that needs quotes"));
        }
        return new ErrorTable(meanings);
    }

    Optional<Meaning> of(String code) {
        return Optional.ofNullable(meanings.get(code));
    }

    private static Optional<Meaning> meaning(String code, JsonNode entry, Lines lines, List<Finding> findings) {
        var wrong = new ArrayList<Finding>();
        entry.propertyNames().stream()
                .filter(key -> !List.of("kind", "sentence").contains(key))
                .forEach(key -> wrong.add(Finding.wrong(
                        FILE,
                        lines.of(code, key),
                        code + ": unknown key '" + key + "'",
                        "there are kind and sentence")));
        String kind = entry.path("kind").asString("");
        if (!KINDS.contains(kind)) {
            wrong.add(Finding.wrong(
                    FILE,
                    lines.of(code, "kind"),
                    code + ": kind must be one of " + String.join(", ", KINDS),
                    Nearest.to(kind, KINDS)
                            .map(near -> "did you mean " + near + "?")
                            .orElse("say who acts next")));
        }
        String sentence = sentence(code, entry.path("sentence"), lines.of(code, "sentence"), wrong);
        findings.addAll(wrong);
        return wrong.stream().anyMatch(Finding::isWrong)
                ? Optional.empty()
                : Optional.of(new Meaning(FailureKind.valueOf(kind), sentence));
    }

    /** Of several languages all are shown: which one a centre reads in is not for a package to know. */
    private static String sentence(String code, JsonNode sentence, int line, List<Finding> findings) {
        if (sentence.isString() && !sentence.asString().isBlank()) {
            return sentence.asString();
        }
        if (!sentence.isObject() || sentence.isEmpty() || !LANGUAGES.containsAll(sentence.propertyNames())) {
            findings.add(Finding.wrong(
                    FILE,
                    line,
                    code + ": sentence must be a text, or a text in each of some of " + String.join(", ", LANGUAGES),
                    "write it for the centre: what is the matter, and what it can do"));
            return "";
        }
        List<String> missing = CENTRES_READ.stream()
                .filter(language -> sentence.path(language).asString("").isBlank())
                .toList();
        if (!missing.isEmpty()) {
            findings.add(Finding.worthALook(
                    FILE,
                    line,
                    code + ": the sentence is not in every language that centres work in",
                    "add " + String.join(", ", missing)));
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
