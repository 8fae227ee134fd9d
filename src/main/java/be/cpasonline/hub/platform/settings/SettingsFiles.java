package be.cpasonline.hub.platform.settings;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads YAML files into records: unknown and repeated keys are refused, {@code ${NAME}} in a value is resolved by the
 * environment, and constraints on the record are checked. Safe for use by many threads.
 */
@Component
public class SettingsFiles {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Environment environment;
    private final Validator validator;

    public SettingsFiles(Environment environment, Validator validator) {
        this.environment = environment;
        this.validator = validator;
    }

    /** The YAML files of a folder, by name; none where the folder does not exist. */
    public List<Path> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file's name without its ending. */
    public static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /**
     * What a file says.
     *
     * @throws BrokenFile where it cannot be used, with all that is wrong as far as that can be told at once
     */
    public <T> T read(Path file, Class<T> type) {
        return read(file, text(file), type);
    }

    /**
     * What a text says that was read already.
     *
     * @param file where it comes from, for messages
     * @throws BrokenFile where it cannot be used, with all that is wrong as far as that can be told at once
     */
    public <T> T read(Path file, String text, Class<T> type) {
        var unknown = new UnknownKeys(file, text);
        T value = parse(file, text, type, unknown);
        List<Finding> findings = new ArrayList<>(unknown.findings());
        Lines lines = Lines.ofYaml(text);
        validator.validate(value).forEach(violation -> findings.add(finding(file, lines, violation)));
        if (!findings.isEmpty()) {
            throw new BrokenFile(findings.stream().sorted().toList());
        }
        return value;
    }

    private <T> T parse(Path file, String text, Class<T> type, UnknownKeys unknown) {
        ObjectReader reader = YAML.readerFor(type).withHandler(unknown);
        try (JsonParser parser = new PlaceholderParser(reader.createParser(text), environment)) {
            T value = parser.nextToken() == null ? null : reader.readValue(parser);
            if (value == null) {
                throw new BrokenFile(file, "the file is empty; fill it or remove it.");
            }
            return value;
        } catch (JacksonException | IllegalArgumentException e) {
            throw unknown.with(Complaint.about(file, e));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new BrokenFile(file, "the file cannot be read; it must be readable, and UTF-8.");
        }
    }

    private static Finding finding(Path file, Lines lines, ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        return Finding.wrong(
                file.toString().replace('\\', '/'),
                lines.at(path),
                "'" + path + "' " + violation.getMessage().replaceFirst("[.]$", ""),
                "correct it, or add it where it is missing");
    }
}
