package be.cpasonline.hub.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every constraint of the model has its words in four languages, and no words are left over. */
class MessagesTest {
    private static final Path MODEL = Path.of("src/main/java/be/cpasonline/hub/model");
    private static final Pattern STANDARD = Pattern.compile("import jakarta\\.validation\\.constraints\\.(\\w+);");
    private static final Pattern OURS = Pattern.compile("\\{(hub\\.constraint\\.\\w+)}");

    @ParameterizedTest
    @ValueSource(strings = {"", "_en", "_fr", "_nl", "_de"})
    void allAreThereAndNoMore(String language) {
        assertThat(new TreeSet<>(messages(language).stringPropertyNames())).isEqualTo(used());
    }

    @Test
    void englishIsWhatSpeakersOfOtherLanguagesGet() {
        assertThat(messages("_en")).isEqualTo(messages(""));
    }

    private static Set<String> used() {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(MODEL)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> collect(file, used));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // always given a message of its own
        used.remove("jakarta.validation.constraints.Pattern.message");
        return used;
    }

    private static void collect(Path file, Set<String> used) {
        try {
            String text = Files.readString(file);
            Matcher standard = STANDARD.matcher(text);
            while (standard.find()) {
                used.add("jakarta.validation.constraints." + standard.group(1) + ".message");
            }
            Matcher ours = OURS.matcher(text);
            while (ours.find()) {
                used.add(ours.group(1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties messages(String language) {
        var properties = new Properties();
        try (var reader =
                Files.newBufferedReader(Path.of("src/main/resources/ValidationMessages" + language + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
