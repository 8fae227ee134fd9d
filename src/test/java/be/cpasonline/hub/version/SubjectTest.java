package be.cpasonline.hub.version;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectTest {
    @ParameterizedTest
    @CsvSource({
        "acme, adapters/acme",
        "adapters/acme/, adapters/acme",
        "44021, config/centres/44021.yaml",
        "centres/44021.yml, config/centres/44021.yaml",
        "packages/acme, config/packages/acme.yaml",
        "config/packages/acme.yaml, config/packages/acme.yaml"
    })
    void whatPeopleWriteIsUnderstood(String text, String path) {
        assertThat(Subject.parse(text)).map(Subject::path).contains(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../etc", "adapters/a/b", "Acme"})
    void whatIsNothingIsNothing(String text) {
        assertThat(Subject.parse(text)).isEmpty();
    }
}
