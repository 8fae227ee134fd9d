package be.cpasonline.hub.platform.journey;

import be.cpasonline.hub.platform.settings.Finding;
import be.cpasonline.hub.platform.settings.Lines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Looks whether everything that the routes name exists, and whether they go only where the hub goes. */
@Component
public class JourneyCheck {
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private final StepMethods methods = new StepMethods();
    private final Environment settings;

    JourneyCheck(Environment settings) {
        this.settings = settings;
    }

    /** The files of a folder of routes, by name, each with what was found in it. */
    public Map<Path, List<Finding>> check(Path folder) {
        var findings = new TreeMap<Path, List<Finding>>();
        List<RouteFile> readable = new ArrayList<>();
        for (Path file : files(folder)) {
            try {
                readable.add(read(file));
            } catch (JacksonException e) {
                findings.put(file, List.of(unreadable(file, e)));
            }
        }
        var check = new RouteFileCheck(Journey.of(readable), methods, settings);
        readable.forEach(file -> findings.put(file.path(), check.findings(file)));
        return findings;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.<Path>empty()) {
            return files.filter(file -> file.toString().endsWith(".camel.yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RouteFile read(Path file) {
        try {
            String text = Files.readString(file);
            return new RouteFile(file, YAML.readTree(text), Lines.ofYaml(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Finding unreadable(Path file, JacksonException e) {
        return Finding.wrong(
                file.toString(),
                e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                "this is not valid YAML",
                "look for a missing space after a colon, a tab, or a value that needs quotes");
    }
}
