package be.cpasonline.hub.workbench.run;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An application of {@code config/demo/applications}.
 *
 * @param name the file's name without its ending
 * @param json what it says
 * @param attachments its documents
 */
public record SampleApplication(String name, JsonNode json, List<Attachment> attachments) {
    private static final JsonMapper JSON = new JsonMapper();

    /** A document, and the file that it is. */
    public record Attachment(String id, Path file) {}

    /** All of a folder, by the number that their names begin with; their documents are in its folder {@code documents}. */
    static List<SampleApplication> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted(Comparator.comparingInt(SampleApplication::number))
                    .map(SampleApplication::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(Path file) {
        return Integer.parseInt(String.valueOf(file.getFileName()).replaceFirst("-.*", ""));
    }

    /** One file. A document is another one at each reading: a hub that has it from before refuses it with the same id. */
    public static SampleApplication read(Path file) {
        JsonNode json = JSON.readTree(file.toFile());
        List<Attachment> attachments = json.path("documents").values().stream()
                .map(ObjectNode.class::cast)
                .map(document -> {
                    String id = UuidCreator.getTimeOrderedEpoch().toString();
                    String name = document.put("id", id).path("fileName").asString();
                    return new Attachment(id, file.resolveSibling("documents").resolve(name));
                })
                .toList();
        return new SampleApplication(
                String.valueOf(file.getFileName()).replaceFirst("\\.json$", ""), json, attachments);
    }
}
