package be.cpasonline.hub.platform.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;

/** Notes the keys that a file should not have, so that the rest is read and told too. */
final class UnknownKeys extends DeserializationProblemHandler {
    private final String file;
    private final Lines lines;
    private final List<Finding> found = new ArrayList<>();

    UnknownKeys(Path file, String text) {
        this.file = file.toString().replace('\\', '/');
        this.lines = Lines.ofYaml(text);
    }

    /** Those that were met. */
    List<Finding> findings() {
        return List.copyOf(found);
    }

    /** Them together with what stopped the reading. */
    BrokenFile with(BrokenFile stop) {
        return found.isEmpty()
                ? stop
                : new BrokenFile(Stream.concat(found.stream(), stop.findings().stream())
                        .sorted()
                        .toList());
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            @Nullable ValueDeserializer<?> deserializer,
            Object owner,
            String name) {
        Collection<Object> known = deserializer == null ? null : deserializer.getKnownPropertyNames();
        List<String> valid = known == null
                ? List.of()
                : known.stream().map(String::valueOf).sorted().toList();
        String mend = Nearest.to(name, valid)
                .map(near -> "did you mean '" + near + "'?")
                .orElseGet(() -> "valid are " + String.join(", ", valid));
        // A record's unknown keys are told at its end only: the parser's own place is of no use.
        String path = lines.pathOf(name).orElse(name);
        found.add(Finding.wrong(file, lines.at(path), "unknown key '" + path + "'", mend));
        parser.skipChildren();
        return true;
    }
}
