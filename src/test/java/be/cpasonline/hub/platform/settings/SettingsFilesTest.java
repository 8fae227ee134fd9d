package be.cpasonline.hub.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Max;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.env.MockEnvironment;

class SettingsFilesTest {
    @TempDir
    Path folder;

    private final MockEnvironment environment = new MockEnvironment();
    private final SettingsFiles files = new SettingsFiles(
            environment, Validation.buildDefaultValidatorFactory().getValidator());

    @Test
    void aFileIsReadWithItsPlaceholdersResolvedAtEveryDepth() throws IOException {
        environment.withProperty("WHO", "somebody").withProperty("HOW_MANY", "3");
        Shop shop =
                read("title: to ${WHO}\nsize: ${HOW_MANY}\nextra: {deep: [{who: \"${WHO}\"}], dflt: \"${NONE:x}\"}\n");
        assertThat(shop.title()).isEqualTo("to somebody");
        assertThat(shop.size()).isEqualTo(3);
        assertThat(shop.extra()).isEqualTo(Map.of("deep", List.of(Map.of("who", "somebody")), "dflt", "x"));
    }

    static List<Arguments> brokenFiles() {
        return List.of(
                arguments("title: a\n\ntitel: b\nsize: 1\n", ", line 3: unknown key 'titel'; did you mean 'title'?"),
                arguments(
                        "title: a\nzzzzzzzz: b\n",
                        "unknown key 'zzzzzzzz'; valid are colour, extra, owner, size, title."),
                arguments("owner:\n  nam: x\n", ", line 2: unknown key 'owner.nam'; did you mean 'name'?"),
                arguments("title: a\nsize: big\n", ", line 2: 'size' must be a single number."),
                arguments("title: a\ncolour: pink\n", ", line 2: 'colour' must be one of red, DARK_BLUE."),
                arguments("owner: me\n", "'owner' must be a map of keys."),
                arguments("size: 11\n", "'size' must be less than or equal to 10; correct it"),
                arguments("title: ${SECRET_NAME}\n", "${SECRET_NAME} has no value; set SECRET_NAME"),
                arguments("title: a\n  size: 1\n", "not valid YAML"),
                arguments("title: a\ntitle: b\n", "not valid YAML"),
                arguments("", "the file is empty"));
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void aBrokenFileIsRefusedWithTheLineAndTheWayToMendIt(String yaml, String complaint) {
        assertThatExceptionOfType(BrokenFile.class)
                .isThrownBy(() -> read(yaml))
                .withMessageContaining("shop.yaml")
                .withMessageContaining(complaint);
    }

    @Test
    void oneMistakeDoesNotHideTheOthers() {
        assertThatExceptionOfType(BrokenFile.class)
                .isThrownBy(() -> read("titel: a\nsize: 11\nowner:\n  nam: x\n"))
                .satisfies(broken -> assertThat(broken.findings())
                        .extracting(Finding::line, Finding::reason, Finding::mend)
                        .containsExactly(
                                tuple(1, "unknown key 'titel'", "did you mean 'title'?"),
                                tuple(
                                        2,
                                        "'size' must be less than or equal to 10",
                                        "correct it, or add it where it is missing"),
                                tuple(4, "unknown key 'owner.nam'", "did you mean 'name'?")));
    }

    @Test
    void aComplaintHoldsNoValueOfTheFile() {
        assertThatExceptionOfType(BrokenFile.class)
                .isThrownBy(() -> read("title: hunter2\nsize: hunter2\n"))
                .satisfies(broken -> assertThat(broken.getMessage()).doesNotContain("hunter2"));
    }

    @Test
    void aFileThatIsNotTextIsRefused() throws IOException {
        Path file = folder.resolve("shop.yaml");
        Files.write(file, "title: é".getBytes(StandardCharsets.ISO_8859_1));
        assertThatExceptionOfType(BrokenFile.class)
                .isThrownBy(() -> files.read(file, Shop.class))
                .withMessageContaining("UTF-8");
    }

    @Test
    void onlyYamlFilesOfAFolderAreTaken() throws IOException {
        for (String name : List.of("b.yaml", "a.yml", "README.md")) {
            Files.createFile(folder.resolve(name));
        }
        assertThat(files.in(folder)).extracting(SettingsFiles::stem).containsExactly("a", "b");
        assertThat(files.in(folder.resolve("absent"))).isEmpty();
    }

    private Shop read(String yaml) throws IOException {
        return files.read(Files.writeString(folder.resolve("shop.yaml"), yaml), Shop.class);
    }

    record Shop(
            @Nullable String title,
            @Max(10) @Nullable Integer size,
            @Nullable Colour colour,
            @Valid @Nullable Owner owner,
            @Nullable Map<String, Object> extra) {}

    record Owner(@Nullable String name) {}

    enum Colour {
        @JsonProperty("red")
        RED,
        DARK_BLUE
    }
}
