package be.cpasonline.hub.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.FileSystemResource;

/** The pages for people have each of their texts in four languages, and no text that nothing shows. */
class PageTextsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");

    private static final List<String> LANGUAGES = List.of("", "_fr", "_nl", "_de");

    /** A key in a template: {@code #{page.skip}}, or with parts that are decided later {@code #{|start.topic.${topic}|}}. */
    private static final Pattern IN_TEMPLATE =
            Pattern.compile("(?:#\\{|#messages\\.msg\\(')(\\|[^|]+\\||[A-Za-z0-9._-]+)");

    private static final Pattern DECIDED_LATER = Pattern.compile("\\$\\{[^}]*}");

    private static final String ANY = "[A-Za-z0-9_.-]+";

    static List<String> bundles() {
        try {
            Object names = new YamlPropertySourceLoader()
                    .load("hub", new FileSystemResource(RESOURCES.resolve("application.yaml")))
                    .getFirst()
                    .getProperty("spring.messages.basename");
            return Arrays.stream(String.valueOf(names).split(","))
                    .map(String::strip)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsThereInFourLanguages(String bundle) {
        Map<String, String> english = texts(bundle, "");
        for (String language : LANGUAGES) {
            Map<String, String> texts = texts(bundle, language);
            assertThat(texts.keySet()).as(bundle + language).isEqualTo(english.keySet());
            texts.forEach((key, text) -> {
                assertThat(text).as(key + language).isNotBlank();
                assertThat(unquoted(text))
                        .as(key + language + ": an apostrophe is written twice")
                        .doesNotContain("'");
                assertThat(values(text))
                        .as(key + language + ": values in the text")
                        .isEqualTo(values(english.getOrDefault(key, "")));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noTextIsUnused(String bundle) {
        Set<Pattern> used = used();
        assertThat(texts(bundle, "").keySet().stream()
                        .filter(key -> used.stream()
                                .noneMatch(pattern -> pattern.matcher(key).matches())))
                .as(bundle)
                .isEmpty();
    }

    @Test
    void everyTextThatATemplateShowsIsThere() {
        Set<String> all = bundles().stream()
                .flatMap(bundle -> texts(bundle, "").keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(inTemplates())
                .isNotEmpty()
                .allSatisfy(pattern -> assertThat(all)
                        .as(pattern.pattern())
                        .anyMatch(key -> pattern.matcher(key).matches()));
    }

    /** Without apostrophes that are written twice, and without braces that are meant as such. */
    private static String unquoted(String text) {
        return text.replace("''", "").replaceAll("'[^']*[{}][^']*'", "");
    }

    private static Set<String> values(String text) {
        return Arrays.stream(
                        new MessageFormat(text).getFormatsByArgumentIndex().length == 0
                                ? new String[0]
                                : unquoted(text).split("\\{"))
                .skip(1)
                .map(part -> part.replaceFirst("(?s)[,}].*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Pattern> used() {
        Set<Pattern> used = inTemplates();
        Set<String> families = bundles().stream()
                .flatMap(bundle -> texts(bundle, "").keySet().stream())
                .map(key -> key.replaceFirst("\\..*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        // A text that begins like a key and ends with a dot is the beginning of several keys.
        Pattern inJava = Pattern.compile("\"((?:" + String.join("|", families) + ")\\.[A-Za-z0-9._-]*)\"");
        files(Path.of("src/main/java"), ".java")
                .forEach(file -> find(inJava, file)
                        .forEach(
                                key -> used.add(Pattern.compile(Pattern.quote(key) + (key.endsWith(".") ? ANY : "")))));
        return used;
    }

    private static Set<Pattern> inTemplates() {
        return files(RESOURCES, ".html").stream()
                .flatMap(file -> find(IN_TEMPLATE, file).stream())
                .distinct()
                .map(PageTextsTest::pattern)
                .collect(Collectors.toSet());
    }

    private static Pattern pattern(String key) {
        return Pattern.compile(Arrays.stream(DECIDED_LATER.split(key.replace("|", "") + "\u0000"))
                .map(part -> Pattern.quote(part.replace("\u0000", "")))
                .collect(Collectors.joining(ANY)));
    }

    private static List<String> find(Pattern pattern, Path file) {
        Matcher matcher = pattern.matcher(text(file));
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Map<String, String> texts(String bundle, String language) {
        var properties = new Properties();
        try (Reader reader =
                Files.newBufferedReader(RESOURCES.resolve(bundle + language + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key, properties::getProperty, (one, other) -> one, TreeMap::new));
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
