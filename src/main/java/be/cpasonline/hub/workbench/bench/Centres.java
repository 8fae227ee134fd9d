package be.cpasonline.hub.workbench.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The centres of a bench: one for each of the first municipalities of the directory, on the package's servers in turn. */
final class Centres {
    private static final Path DIRECTORY = Path.of("config", "directory");

    private final List<String> municipalities;

    Centres(int count) {
        List<String> without = withoutCentre();
        this.municipalities = lines().stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .filter(nis -> !without.contains(nis))
                .limit(count)
                .toList();
    }

    /** NIS codes. */
    List<String> municipalities() {
        return municipalities;
    }

    /** Writes the centres' files into a folder, and the file of the system that submits into another. */
    void write(Path centres, Path systems, List<Integer> servers, String client) {
        for (int i = 0; i < municipalities.size(); i++) {
            String nis = municipalities.get(i);
            write(centres, nis, """
                    nis: "%s"
                    languages: [fr]
                    package: carillon
                    options:
                      endpoint: "http://localhost:%d/carillon"
                    """.formatted(nis, servers.get(i % servers.size())));
        }
        write(systems, "bench", """
                title: The bench
                clients: [%s]
                permissions: [submitApplications, readApplications]
                centres: ["*"]
                """.formatted(client));
    }

    private static List<String> withoutCentre() {
        return new YAMLMapper()
                .readTree(DIRECTORY.resolve("exceptions.yaml").toFile())
                .findValuesAsString("nis");
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(DIRECTORY.resolve("municipalities.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path folder, String name, String content) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name + ".yaml"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
