package be.cpasonline.hub.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks texts in four languages: every one is there, none is left over, and each takes the same arguments. */
public final class BundleFiles {
    private static final List<String> LANGUAGES = List.of("", "_fr", "_nl", "_de");

    private BundleFiles() {}

    /** Fails unless the files hold exactly these keys. */
    public static void holdExactly(String baseName, Stream<String> keys) {
        Set<String> wanted = keys.collect(Collectors.toCollection(TreeSet::new));
        Properties english = read(baseName, "");
        for (String language : LANGUAGES) {
            Properties texts = read(baseName, language);
            assertThat(new TreeSet<>(texts.stringPropertyNames()))
                    .as(baseName + language)
                    .isEqualTo(wanted);
            for (String key : wanted) {
                String text = texts.getProperty(key, "");
                assertThat(text).as(key + language).isNotBlank();
                // In a message format an apostrophe would swallow what follows.
                assertThat(text).as(key + language).doesNotContain("'");
                assertThat(arguments(text)).as(key + language).isEqualTo(arguments(english.getProperty(key, "")));
            }
        }
    }

    /** Keys made of a prefix and the names of constants. */
    public static Stream<String> each(String prefix, Enum<?>... constants) {
        return Arrays.stream(constants).map(constant -> prefix + constant.name());
    }

    private static List<Boolean> arguments(String text) {
        return List.of(text.contains("{0"), text.contains("{1"));
    }

    private static Properties read(String baseName, String language) {
        Properties texts = new Properties();
        try (InputStream content = BundleFiles.class.getResourceAsStream("/" + baseName + language + ".properties")) {
            texts.load(new InputStreamReader(Objects.requireNonNull(content), StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
