package be.cpasonline.hub.workbench.sandbox;

import be.cpasonline.hub.workbench.packages.StatusReporter;
import be.cpasonline.hub.workbench.run.DemoFolder;
import be.cpasonline.hub.workbench.run.DemoParts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the sandbox's hub is configured with: one package, one centre that uses it, and the systems that may call. */
final class HubFiles {
    /** Namur: where the people of the invented applications live. */
    static final String CENTRE = "92094";

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String FORM = "demo-form.yaml";

    private final DemoFolder folder;

    HubFiles(DemoFolder folder) {
        this.folder = folder;
    }

    /**
     * Writes them. The package's folder is linked to, so that what is saved in it is seen.
     *
     * @param options of the centre
     * @param test whether deliveries are marked as tests
     */
    void write(PackageInTheMaking casePackage, Map<String, Object> options, boolean test) {
        try {
            Path adapters = Files.createDirectories(folder.file("adapters"));
            Files.createSymbolicLink(adapters.resolve(casePackage.name()), casePackage.folder());
            Map<String, Object> centre = new LinkedHashMap<>();
            centre.put("nis", CENTRE);
            centre.put("languages", List.of("fr"));
            centre.put("package", casePackage.name());
            centre.put("test", test);
            centre.put("options", options);
            write("centres", CENTRE + ".yaml", centre);
            write(
                    "systems",
                    "package.yaml",
                    Map.of(
                            "title", "The package in the making",
                            "clients", List.of(StatusReporter.CLIENT_ID),
                            "permissions", List.of("reportStatuses", "fetchDeliveries"),
                            "centres", List.of(CENTRE)));
            Files.copy(
                    DemoParts.CONFIG.resolve("systems").resolve(FORM),
                    folder.file("systems").resolve(FORM));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String kind, String name, Map<String, Object> content) throws IOException {
        Path file = Files.createDirectories(folder.file(kind)).resolve(name);
        Files.write(file, YAML.writeValueAsBytes(content));
    }

    /** The hub's properties that lead to them; what waits for minutes in production waits for seconds. */
    String[] properties() {
        return new String[] {
            "--hub.adapters.folder=" + folder.file("adapters"),
            "--hub.config.centres=" + folder.file("centres"),
            "--hub.config.systems=" + folder.file("systems"),
            "--hub.housekeeping.configuration=500ms",
            "--hub.rest.first-pause=1s",
            "--hub.rest.longest-pause=10s",
            "--hub.delivery.first-pause=1s",
            "--hub.delivery.longest-pause=10s",
            "--spring.artemis.embedded.data-directory=" + folder.file("broker")
        };
    }
}
