package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.workbench.run.DemoProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Who is delivered to: what a file of options says, as a centre's file has them under {@code options}. */
public final class Counterpart {
    private static final TypeReference<Map<String, Object>> OPTIONS = new TypeReference<>() {};

    private Counterpart() {}

    /** The options in a file. */
    public static Map<String, Object> options(Path file) {
        try {
            return new YAMLMapper().readValue(Files.readAllBytes(file), OPTIONS);
        } catch (IOException e) {
            throw new DemoProblem("the file " + file + " cannot be read.");
        } catch (JacksonException e) {
            throw new DemoProblem("the file " + file + " holds no options in YAML.");
        }
    }
}
