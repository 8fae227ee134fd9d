package be.cpasonline.hub.workbench.run;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.model.Application;
import be.cpasonline.hub.model.Document;
import be.cpasonline.hub.model.ModelVersion;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class DemoSamplesTest {
    private static final Path FOLDER = Path.of("config/demo/applications");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final List<SampleApplication> samples = SampleApplication.in(FOLDER);

    @Test
    void everySampleIsInTheCurrentCanonicalForm() {
        assertThat(samples).hasSize(14).allSatisfy(sample -> {
            Application application = JSON.treeToValue(sample.json(), Application.class);
            assertThat(application.modelVersion()).isEqualTo(ModelVersion.CURRENT);
            assertThat(violations(application)).isEmpty();
        });
    }

    private static List<String> violations(Application application) {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            return factory.getValidator().validate(application).stream()
                    .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
                    .toList();
        }
    }

    /** A hub that has the documents of the first run refuses others with their ids. */
    @Test
    void documentsAreOthersAtASecondRun() {
        List<SampleApplication> second = SampleApplication.in(FOLDER);
        assertThat(ids(samples)).hasSize(6).doesNotContainAnyElementsOf(ids(second));
        assertThat(samples.getFirst().json()).isEqualTo(second.getFirst().json());
    }

    @Test
    void samplesComeInTheOrderOfTheirNumbers() {
        assertThat(samples)
                .extracting(SampleApplication::name)
                .last()
                .asString()
                .startsWith("14-");
    }

    private static List<String> ids(List<SampleApplication> samples) {
        return samples.stream()
                .flatMap(sample -> sample.attachments().stream())
                .map(SampleApplication.Attachment::id)
                .toList();
    }

    /** Counters 997 and 998 are not given to living persons in practice. */
    @Test
    void everyPersonIsInvented() {
        assertThat(samples)
                .extracting(sample -> sample.json().at("/applicant/niss").asString())
                .doesNotHaveDuplicates()
                .allMatch(niss -> niss.matches("\\d{6}99[78]\\d{2}"));
    }

    @Test
    void everyDocumentIsThereAsDescribed() throws Exception {
        int found = 0;
        for (SampleApplication sample : samples) {
            for (Document document :
                    JSON.treeToValue(sample.json(), Application.class).documents()) {
                byte[] content = Files.readAllBytes(FOLDER.resolve("documents").resolve(document.fileName()));
                assertThat(document.size()).isEqualTo(content.length);
                assertThat(document.sha256())
                        .isEqualTo(HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
                found++;
            }
        }
        assertThat(found).isEqualTo(6);
    }
}
