package be.cpasonline.hub.workbench.sandbox;

import be.cpasonline.hub.workbench.run.DemoProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The folder that the sandbox is for, as far as the sandbox must know it. Whether it is good is for the hub to say.
 *
 * @param folder absolute
 * @param title for people
 * @param transport the way there
 * @param capabilities that it declares
 * @param options that it sets for all centres
 */
record PackageInTheMaking(
        Path folder, String title, String transport, Set<String> capabilities, Map<String, Object> options) {
    private static final TypeReference<Map<String, Object>> OPTIONS = new TypeReference<>() {};

    /** How an application comes to it. */
    enum Way {
        /** The hub calls it over HTTP. */
        CALLED,
        /** The hub writes files. */
        FILES,
        /** The hub sends mails. */
        MAILED,
        /** It fetches. */
        FETCHED,
        /** Otherwise. */
        OTHER
    }

    /** The one in a folder. */
    static PackageInTheMaking in(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        Path manifest = absolute.resolve("adapter.yaml");
        YAMLMapper yaml = new YAMLMapper();
        try {
            JsonNode said = yaml.readTree(Files.readAllBytes(manifest));
            return new PackageInTheMaking(
                    absolute,
                    said.path("title").asString(String.valueOf(absolute.getFileName())),
                    said.path("transport").asString(""),
                    said.path("capabilities")
                            .valueStream()
                            .map(JsonNode::asString)
                            .collect(Collectors.toUnmodifiableSet()),
                    Optional.of(said.path("options"))
                            .filter(JsonNode::isObject)
                            .map(node -> yaml.convertValue(node, OPTIONS))
                            .orElseGet(Map::of));
        } catch (IOException e) {
            throw new DemoProblem("there is no " + manifest + "; copy adapters/_template to begin a package.");
        } catch (JacksonException e) {
            throw new DemoProblem("the file " + manifest + " is no YAML; ./hub check " + folder + " says where.");
        }
    }

    /** Its id. */
    String name() {
        return String.valueOf(folder.getFileName());
    }

    Way way() {
        return switch (transport) {
            case "rest", "soap" -> Way.CALLED;
            case "sftp" -> Way.FILES;
            case "mail" -> Way.MAILED;
            case "pull" -> Way.FETCHED;
            default -> Way.OTHER;
        };
    }

    boolean takesDocuments() {
        return capabilities.contains("DOCUMENTS");
    }
}
