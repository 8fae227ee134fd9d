package be.cpasonline.hub.mapping;

import static be.cpasonline.hub.testing.TestPackages.copy;
import static be.cpasonline.hub.testing.TestPackages.edit;
import static be.cpasonline.hub.testing.TestPackages.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.cpasonline.hub.adapter.AnswerReaders;
import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.Acknowledgement.Stage;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.Answer;
import be.cpasonline.hub.spi.AnswerReader;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.testing.TestPackages;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderAnswerReaderTest {
    @TempDir
    Path root;

    private TestPackages hub;
    private AnswerReader byExpression;
    private AnswerReader byTable;

    @BeforeEach
    void open() {
        copy("carillon", root, "carillon");
        copy("_template", root, "table");
        hub = new TestPackages(root, Map.of());
        byExpression = hub.bean(AnswerReaders.class).of(hub.inForce("carillon"));
        byTable = hub.bean(AnswerReaders.class).of(hub.inForce("table"));
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void anExpressionReadsReferenceAndStage() {
        assertThat(byExpression.acknowledgement(answer("{\"dossierNumber\":\"CAR-2026-000123\",\"state\":\"OPENED\"}")))
                .isEqualTo(new Acknowledgement(Stage.FILED, Optional.of("CAR-2026-000123")));
        assertThat(byExpression.acknowledgement(answer("{\"state\":\"QUEUED\"}")))
                .isEqualTo(new Acknowledgement(Stage.ACCEPTED, Optional.empty()));
    }

    @Test
    void aTableReadsReferenceAndStage() {
        assertThat(byTable.acknowledgement(answer("{\"number\":\"42\",\"state\":\"RECEIVED\"}")))
                .isEqualTo(new Acknowledgement(Stage.ACCEPTED, Optional.of("42")));
        assertThat(byTable.acknowledgement(answer("{\"number\":42,\"state\":\"CREATED\"}")))
                .isEqualTo(new Acknowledgement(Stage.FILED, Optional.of("42")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "{",
                "[]",
                "null",
                "\"OPENED\"",
                "{\"state\":\"LOST\",\"number\":\"Exemple\"}",
                "{\"number\":\"Exemple\",\"dossierNumber\":\"Exemple\"}",
                "{\"state\":\"OPENED\",\"dossierNumber\":{\"name\":\"Exemple\"}}",
                "{\"state\":\"OPENED\",\"dossierNumber\":\"Exemple\\nExemple\"}"
            })
    void whatIsNotUnderstoodIsUncertainAndNotRepeated(String body) {
        for (AnswerReader reader : new AnswerReader[] {byExpression, byTable}) {
            assertThatThrownBy(() -> reader.acknowledgement(answer(body)))
                    .isInstanceOfSatisfying(AdapterFailure.class, failure -> {
                        assertThat(failure.kind()).isEqualTo(FailureKind.UNCERTAIN);
                        assertThat(failure.code()).isEqualTo("answerNotUnderstood");
                        assertThat(failure.getCause()).isNull();
                    })
                    .hasMessageNotContaining("Exemple");
        }
    }

    @Test
    void anErrorCodeTellsKindAndSentenceInTheVendorsLanguages() {
        AdapterFailure failure = byExpression.failure(error("E105", 409), FailureKind.REFUSED);

        assertThat(failure.kind()).isEqualTo(FailureKind.TRANSIENT);
        assertThat(failure.code()).isEqualTo("E105");
        assertThat(failure.sentence()).startsWith("Le dossier").contains(" / Het dossier");
        assertThat(failure.detail()).contains("status=409", "E105").doesNotContain("Exemple");
    }

    @Test
    void anUnknownErrorCodeIsKeptAndJudgedByTheStatus() {
        AdapterFailure failure = byExpression.failure(error("E999", 422), FailureKind.REFUSED);

        assertThat(failure.kind()).isEqualTo(FailureKind.REFUSED);
        assertThat(failure.code()).isEqualTo("E999");
        assertThat(failure.sentence()).isEqualTo("Carillon Social refuses the application.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Exemple</html>", "{\"error\":\"Paul Exemple is unknown\"}", "{\"error\":{}}"})
    void whatIsNoErrorCodeIsNotRepeated(String body) {
        AdapterFailure failure = byExpression.failure(
                new Answer(422, "text/html", body.getBytes(StandardCharsets.UTF_8)), FailureKind.REFUSED);

        assertThat(failure.kind()).isEqualTo(FailureKind.REFUSED);
        assertThat(failure.code()).isEqualTo("http422");
        assertThat(failure).hasMessageNotContaining("Exemple");
    }

    @Test
    void aRefusalWithinAnAcceptingAnswerIsWhatTheTableSays() {
        assertThatThrownBy(() -> byExpression.acknowledgement(
                        answer("{\"dossierNumber\":\"CAR-1\",\"state\":\"OPENED\",\"error\":\"E104\"}")))
                .isInstanceOfSatisfying(AdapterFailure.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(FailureKind.REFUSED);
                    assertThat(failure.code()).isEqualTo("E104");
                    assertThat(failure.sentence()).startsWith("Carillon refuse");
                });
    }

    @Test
    void aCodeOfAnAcceptingAnswerThatTheTableDoesNotKnowIsNoRefusal() {
        assertThat(byExpression.acknowledgement(
                        answer("{\"dossierNumber\":\"CAR-1\",\"state\":\"OPENED\",\"error\":\"E000\"}")))
                .isEqualTo(new Acknowledgement(Stage.FILED, Optional.of("CAR-1")));
    }

    @Test
    void theFirstPlaceThatHoldsACodeCounts() {
        edit(copy("carillon", root, "places"), "adapter.yaml", "error: /error", "error: [/fault/code, /error]");
        try (var places = new TestPackages(root, Map.of())) {
            AnswerReader reader = places.bean(AnswerReaders.class).of(places.inForce("places"));

            assertThat(reader.failure(error("E104", 422), FailureKind.UNCERTAIN).code())
                    .isEqualTo("E104");
            assertThat(reader.failure(
                                    new Answer(
                                            422,
                                            "application/json",
                                            "{\"fault\":{\"code\":\"E105\"},\"error\":\"E104\"}"
                                                    .getBytes(StandardCharsets.UTF_8)),
                                    FailureKind.UNCERTAIN)
                            .code())
                    .isEqualTo("E105");
        }
    }

    @Test
    void eachPlaceOfAnErrorMustBeAPointer() {
        edit(copy("carillon", root, "places"), "adapter.yaml", "error: /error", "error: [/error, fault]");
        try (var places = new TestPackages(root, Map.of())) {
            assertThat(places.problem("places")).contains("adapter.yaml", "'answer.error[1]", "JSON pointer");
        }
    }

    @Test
    void aFolderThatSaysNothingAboutAnswersUnderstandsNone() {
        write(copy("_template", root, "silent"), "adapter.yaml", """
                title: Silent
                spiVersion: 1
                transport: rest
                contact: {name: Nobody, email: nobody@example.org}
                """);
        try (var silent = TestPackages.unchecked(root, Map.of())) {
            AnswerReader reader = silent.bean(AnswerReaders.class).of(silent.inForce("silent"));
            assertThatThrownBy(() -> reader.acknowledgement(answer("{\"state\":\"OPENED\"}")))
                    .hasMessageContaining("UNCERTAIN answerNotUnderstood");
            assertThat(reader.failure(error("E104", 500), FailureKind.UNCERTAIN).code())
                    .isEqualTo("http500");
        }
    }

    private static Answer answer(String body) {
        return new Answer(201, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer error(String code, int status) {
        String body = "{\"error\":\"" + code + "\",\"message\":\"Exemple\"}";
        return new Answer(status, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }
}
