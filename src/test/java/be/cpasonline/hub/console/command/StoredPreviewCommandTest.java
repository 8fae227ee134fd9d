package be.cpasonline.hub.console.command;

import static be.cpasonline.hub.testing.TestPackages.copy;
import static be.cpasonline.hub.testing.TestPackages.edit;
import static be.cpasonline.hub.testing.TestPackages.write;
import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.register.Submission;
import be.cpasonline.hub.register.Submissions;
import be.cpasonline.hub.register.TestRegister;
import be.cpasonline.hub.testing.TestClock;
import be.cpasonline.hub.testing.TestPostgres;
import be.cpasonline.hub.vault.TestVault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** {@code ./hub preview --stored} as an integrator calls it, on a real database with applications in it. */
@ExtendWith(OutputCaptureExtension.class)
class StoredPreviewCommandTest {
    private static final String NISS = "85073003328";
    private static final String OTHER = "93051822361";

    @TempDir
    Path folder;

    private final String url = TestPostgres.newDatabaseUrl();
    private final TestRegister register = TestRegister.over(
            new DriverManagerDataSource(url, "postgres", ""), new TestClock("2026-11-23T09:00:00Z"), event -> {});
    private Path carillon;

    @BeforeEach
    void twoStoredApplications() {
        carillon = copy("carillon", folder.resolve("adapters"), "carillon");
        write(folder, "centres/21009.yaml", """
                nis: '21009'
                id: '0212344876'
                package: carillon
                options:
                  endpoint: https://carillon.example
                  tokenUrl: https://carillon.example/token
                  clientId: hub
                  clientSecret: env:NONE
                """);
        register.register().register(Submissions.submission("one", NISS, Submissions.IXELLES));
        register.register().register(ofTheModelBefore(Submissions.submission("two", OTHER, Submissions.IXELLES)));
        assertThat(run("activate", "--all")).isZero();
    }

    @Test
    void withoutAChangeNothingIsMapped(CapturedOutput output) {
        assertThat(run("preview", "--stored", "100")).isZero();

        assertThat(output.getOut()).contains("nothing would change");
    }

    @Test
    void aChangeShowsItsPlacesWithoutValues(CapturedOutput output) {
        edit(carillon, "application.jsonata", "\"naam\": familyName", "\"naam\": familyName & 'x'");
        String before = output.getOut();

        run("preview", "--stored", "100");

        assertThat(output.getOut().substring(before.length()))
                .contains("carillon, version ", "application ")
                .doesNotContain(NISS, OTHER);
    }

    @Test
    void aChangeThatConcernsOneApplicationCountsTheOther(CapturedOutput output) {
        edit(
                carillon,
                "application.jsonata",
                "\"naam\": familyName",
                "\"naam\": (niss = '" + OTHER + "' ? 'changed' : familyName)");

        assertThat(run("preview", "--stored=100", "--package=carillon")).isZero();

        assertThat(output.getOut()).contains("1 unchanged, 1 differ, 0 would be invalid", "1 x /", " changed");
    }

    @Test
    void whatIsForgottenIsCountedAndNotCompared(CapturedOutput output) {
        edit(carillon, "application.jsonata", "\"naam\": familyName", "\"naam\": familyName & 'x'");
        JdbcClient.create(new DriverManagerDataSource(url, "postgres", ""))
                .sql("update application set content = '', forgotten_at = now() where hub_number = 1")
                .update();

        assertThat(run("preview", "--stored", "100")).isZero();

        assertThat(output.getOut()).contains("0 unchanged, 1 differ", "1 not compared: their content is forgotten");
    }

    @Test
    void whatIsInForceAlreadyIsComparedWithTheVersionBefore(CapturedOutput output) {
        edit(
                carillon,
                "application.jsonata",
                "\"naam\": familyName",
                "\"naam\": (niss = '" + OTHER + "' ? 'changed' : familyName)");
        assertThat(run("activate", "carillon")).isZero();

        assertThat(run("preview", "--stored", "100", "--package=carillon")).isZero();

        assertThat(output.getOut()).contains(" on the disk against version ", "1 unchanged, 1 differ");
    }

    @Test
    void valuesAreShownOnceTheReasonIsWrittenDown(CapturedOutput output) {
        edit(carillon, "application.jsonata", "\"naam\": familyName", "\"naam\": $uppercase(familyName)");

        assertThat(run("preview", "--stored", "1", "--values")).isEqualTo(2);
        assertThat(output.getErr()).contains("say why");
        assertThat(run("preview", "--stored", "1", "--values", "--reason=complaint 12"))
                .isZero();
        assertThat(run("audit")).isZero();

        assertThat(output.getOut())
                .contains("\"Vanderzonneschijn\" -> \"VANDERZONNESCHIJN\"")
                .contains("previewStoredWithValues", "complaint 12", "The audit is whole.");
    }

    /** A person is told who looked by what the audit says of their application alone. */
    @Test
    void itIsWrittenDownOfEachApplicationWhoseValuesAreShown() {
        edit(
                carillon,
                "application.jsonata",
                "\"naam\": familyName",
                "\"naam\": (niss = '" + OTHER + "' ? 'changed' : familyName)");

        run("preview", "--stored", "100", "--values", "--reason=complaint 12");

        assertThat(JdbcClient.create(new DriverManagerDataSource(url, "postgres", ""))
                        .sql("select subject || ' ' || reason from audit_entry where what = 'previewStoredWithValues'")
                        .query(String.class)
                        .list())
                .containsExactly(register.register().ofPerson(OTHER).getFirst().applicationId() + " complaint 12");
    }

    @Test
    void whatWouldBecomeInvalidIsTold(CapturedOutput output) {
        edit(carillon, "application.jsonata", "\"naam\": familyName", "\"naam\": 123");

        assertThat(run("preview", "--stored", "100")).isEqualTo(1);

        assertThat(output.getOut()).contains("2 would be invalid", "would be invalid: carillon:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--stored", "--stored 0", "--stored=x", "--stored 5 --package=nobody"})
    void aWrongCallIsAnsweredWithTheRightOne(String call, CapturedOutput output) {
        assertThat(run(Stream.concat(Stream.of("preview"), Arrays.stream(call.split(" ")))
                        .toArray(String[]::new)))
                .isEqualTo(2);
        assertThat(output.getErr()).containsAnyOf("./hub preview --stored N", "There are: carillon");
    }

    /** The bytes of a system that still speaks the version before. */
    private static Submission ofTheModelBefore(Submission submission) {
        String old = new String(submission.submitted(), StandardCharsets.UTF_8)
                .replace("\"modelVersion\":2", "\"modelVersion\":1")
                .replaceAll("\"needs\":\\[.*?]", "\"needs\":[\"FOOD\"]");
        return new Submission(
                submission.systemId(),
                submission.idempotencyKey(),
                old.getBytes(StandardCharsets.UTF_8),
                submission.application(),
                submission.centre(),
                submission.municipalityNis(),
                submission.presumption());
    }

    private int run(String... words) {
        return Commands.run(Stream.concat(
                        Arrays.stream(words),
                        Stream.of(
                                "--spring.datasource.url=" + url,
                                "--spring.datasource.username=postgres",
                                "--hub.vault.master-key=file:" + TestVault.masterKey(1),
                                "--hub.adapters.folder=" + folder.resolve("adapters"),
                                "--hub.config.centres=" + folder.resolve("centres"),
                                "--hub.config.packages=" + folder.resolve("packages")))
                .toArray(String[]::new));
    }
}
