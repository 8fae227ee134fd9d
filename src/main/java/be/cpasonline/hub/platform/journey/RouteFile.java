package be.cpasonline.hub.platform.journey;

import be.cpasonline.hub.platform.settings.Lines;
import java.nio.file.Path;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A file of routes, as it was read.
 *
 * @param lines on which line of it what stands
 */
record RouteFile(Path path, JsonNode tree, Lines lines) {

    /** Something in the file. */
    record Part(String path, String name, JsonNode node) {
        /** What it says under a name; empty where it says nothing. */
        String text(String name) {
            return node.path(name).asString("");
        }

        boolean has(String name) {
            return node.isObject() && node.has(name);
        }
    }

    /** Everything in it, what holds before what is held. */
    Stream<Part> parts() {
        return parts(new Part("", "", tree));
    }

    private static Stream<Part> parts(Part part) {
        JsonNode node = part.node();
        Stream<Part> within = node.isObject()
                ? node.propertyStream()
                        .map(entry -> new Part(part.path() + "/" + entry.getKey(), entry.getKey(), entry.getValue()))
                : Stream.iterate(0, i -> i < node.size(), i -> i + 1)
                        .map(i -> new Part(part.path() + "/" + i, part.name(), node.get(i)));
        return Stream.concat(Stream.of(part), within.flatMap(RouteFile::parts));
    }
}
