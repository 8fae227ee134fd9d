package be.cpasonline.hub.workbench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An application of {@code config/demo/applications}.
 *
 * @param name the file's name without its ending
 * @param json what it says
 * @param attachments its documents
 */
record SampleApplication(String name, JsonNode json, List<Attachment> attachments) {
    private static final JsonMapper JSON = new JsonMapper();

    /** A document, and the file that it is. */
    record Attachment(String id, Path file) {}

    /** All of a folder, by name; their documents are in its folder {@code documents}. */
    static List<SampleApplication> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(SampleApplication::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SampleApplication read(Path file) {
        JsonNode json = JSON.readTree(file.toFile());
        List<Attachment> attachments = json.path("documents").values().stream()
                .map(document -> new Attachment(
                        document.path("id").asString(),
                        file.resolveSibling("documents")
                                .resolve(document.path("fileName").asString())))
                .toList();
        return new SampleApplication(
                String.valueOf(file.getFileName()).replaceFirst("\\.json$", ""), json, attachments);
    }
}
