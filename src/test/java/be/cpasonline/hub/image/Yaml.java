package be.cpasonline.hub.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** YAML with anchors and merged keys, as engines for containers read it. */
final class Yaml {
    private static final JsonMapper JSON = new JsonMapper();

    private Yaml() {}

    /** The only document of a file. */
    static JsonNode one(Path file) {
        return all(file).getFirst();
    }

    /** The documents of a file. */
    static List<JsonNode> all(Path file) {
        try {
            Iterable<Object> documents = new org.yaml.snakeyaml.Yaml().loadAll(Files.readString(file));
            return StreamSupport.stream(documents.spliterator(), false)
                    .map(document -> JSON.<JsonNode>valueToTree(document))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
