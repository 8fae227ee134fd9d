package be.cpasonline.hub.intake.questions;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.canonical.ApplicationJson;
import be.cpasonline.hub.platform.settings.Finding;
import be.cpasonline.hub.platform.settings.SettingsFiles;
import jakarta.validation.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class FormFilesTest {
    private static final String WORDS = "{fr: a, nl: b, de: c, en: d}";

    private static final String GOOD = """
            version: 1
            title: %1$s
            steps:
              - id: needs
                questions:
                  - id: needs
                    kind: SOME_OF
                    label: %1$s
                    options:
                      - {value: FOOD, label: %1$s}
                    fills: /needs[*]/kind
              - id: food
                when:
                  needs: [FOOD]
                questions:
                  - id: adults
                    kind: NUMBER
                    label: %1$s
                    fills: /needs[FOOD]/adults
            """.formatted(WORDS);

    @TempDir
    Path folder;

    private final FormFiles forms = new FormFiles(
            new FormSettings(Path.of("config/forms")),
            new SettingsFiles(
                    new MockEnvironment(),
                    Validation.buildDefaultValidatorFactory().getValidator()),
            new ApplicationJson());

    @Test
    void theFormsOfTheHouseAreGood() {
        assertThat(forms.check(forms.folder()))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(
                        (file, findings) -> assertThat(findings).as("%s", file).isEmpty());
    }

    @Test
    void aGoodFormHasNoFindings() throws IOException {
        assertThat(findings(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "needs: [FOOD]|needs: [MONEY]|'MONEY' is no answer to 'needs'",
                "needs: [FOOD]|hunger: [FOOD]|'hunger', which no page before asks",
                "/needs[FOOD]/adults|/needs[FOOD]/grownUps|has no 'grownUps' there",
                "/needs[FOOD]/adults|/needs/adults|'needs' in '/needs/adults' is a list",
                "{value: FOOD|{value: BREAD|'BREAD' is no code of the application's 'kind'",
                "id: adults|id: needs|two questions are called 'needs'",
                "id: food|id: needs|two steps are called 'needs'",
                "kind: NUMBER|kind: ONE_OF|'adults' has no options",
                "nl: b|dutch: b|dutch",
            })
    void whatIsWrongIsSaid(String right, String wrong, String said) throws IOException {
        List<Finding> findings = findings(GOOD.replace(right, wrong));
        assertThat(findings).allSatisfy(finding -> assertThat(finding.line()).isPositive());
        assertThat(Finding.sentences(findings)).contains(said);
    }

    private List<Finding> findings(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("form.yaml"), text);
        return forms.check(folder).getOrDefault(file, List.of());
    }
}
