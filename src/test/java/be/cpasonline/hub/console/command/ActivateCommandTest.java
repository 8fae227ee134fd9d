package be.cpasonline.hub.console.command;

import static be.cpasonline.hub.testing.TestPackages.copy;
import static be.cpasonline.hub.testing.TestPackages.edit;
import static be.cpasonline.hub.testing.TestPackages.write;
import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.testing.TestPostgres;
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

/** {@code ./hub activate} as an operator calls it, on a real database. */
@ExtendWith(OutputCaptureExtension.class)
class ActivateCommandTest {
    private static final String CENTRE = "nis: '44021'\npackage: mine\noptions: {endpoint: 'https://one.example'}\n";

    @TempDir
    Path folder;

    private final String url = TestPostgres.newDatabaseUrl();
    private Path mine;

    @BeforeEach
    void disk() {
        mine = copy("_template", folder.resolve("adapters"), "mine");
        write(folder, "centres/44021.yaml", CENTRE);
    }

    @Test
    void whatStandsOnTheDiskIsPutInForceAndSeen(CapturedOutput output) {
        assertThat(run()).isZero();
        assertThat(output.getOut()).contains("adapters/mine", "never put in force");

        assertThat(run("--all")).isZero();
        assertThat(run()).isZero();

        assertThat(output.getOut())
                .contains("adapters/mine: version ", "config/centres/44021.yaml: version ", "in force since");
    }

    @Test
    void aBadVersionIsRefusedAndTheOneBeforeStays(CapturedOutput output) {
        run("--all");
        edit(mine, "codes.csv", "field,code", "feld,code");

        assertThat(run("mine")).isEqualTo(1);

        assertThat(output.getOut())
                .contains(
                        "adapters/mine: not put in force. codes.csv, line 1: the header is another; the first line must be");
        assertThat(run("mine", "--back")).as("there was one version only").isEqualTo(1);
    }

    @Test
    void whatWouldPartACentreFromItsPackageIsRefused(CapturedOutput output) {
        run("--all");
        edit(folder, "centres/44021.yaml", "endpoint:", "endpont:");
        assertThat(run("44021")).isEqualTo(1);
        edit(folder, "centres/44021.yaml", "package: mine", "package: thine");
        assertThat(run("44021")).isEqualTo(1);
        write(folder, "centres/44021.yaml", CENTRE);
        edit(mine, "adapter.yaml", "transport: rest", "transport: soap");
        assertThat(run("mine")).isEqualTo(1);

        assertThat(output.getOut())
                .contains(
                        "config/centres/44021.yaml: there is no option 'endpont'; did you mean 'endpoint'?",
                        "config/centres/44021.yaml: no package 'thine' is in force; see ./hub check.",
                        "adapters/mine: not put in force. ");
    }

    @Test
    void aPackageAndItsCentreComeIntoForceTogether() {
        write(folder, "centres/44021.yaml", "nis: '44021'\n");
        run("--all");
        write(folder, "centres/44021.yaml", CENTRE.replace("package: mine", "package: other"));
        copy("_template", folder.resolve("adapters"), "other");

        assertThat(run("44021", "other")).isZero();
    }

    @Test
    void theVersionBeforeIsPutBack(CapturedOutput output) {
        run("--all");
        edit(mine, "README.md", "#", "##");
        run("mine");

        assertThat(run("mine", "--back")).isZero();
        assertThat(run()).isZero();

        assertThat(output.getOut()).contains("is in force again", "; differs: ");
    }

    @Test
    void aDryRunShowsTheLinesAndChangesNothing(CapturedOutput output) {
        run("--all");
        edit(folder, "centres/44021.yaml", "one.example", "two.example");

        assertThat(run("44021", "--dry-run")).isZero();
        assertThat(output.getOut())
                .contains("-options: {endpoint: 'https://one.example'}", "+options: {endpoint: 'https://two.example'}");

        assertThat(run("44021")).isZero();
        assertThat(output.getOut()).contains("config/centres/44021.yaml: version ", "is in force now");
    }

    @Test
    void aConfigurationGoesFromOneInstallationToAnotherAsAFile(CapturedOutput output) {
        run("--all");
        Path file = folder.resolve("acceptance.zip");
        assertThat(run("--export=" + file)).isZero();
        edit(folder, "centres/44021.yaml", "one.example", "two.example");
        run("44021");

        assertThat(run("--from=" + file, "--all", "--dry-run")).isZero();
        assertThat(output.getOut())
                .contains("adapters/mine: nothing to do", "+options: {endpoint: 'https://one.example'}");

        assertThat(run("--from=" + file, "44021")).isZero();
        assertThat(output.getOut()).contains("config/centres/44021.yaml: version ");
    }

    @Test
    void twoVersionsStandSideBySideEachWithItsCentres(CapturedOutput output) {
        write(folder, "centres/92094.yaml", CENTRE.replace("44021", "92094"));
        run("--all");
        edit(mine, "README.md", "#", "##");

        assertThat(run("mine", "--for=44021")).isZero();
        assertThat(output.getOut()).contains("for 1 of the centres on it (named: 44021): 44021", "on it: 92094");
        assertThat(explain("44021")).isZero();
        assertThat(output.getOut()).contains("(named for it; others have ");

        assertThat(run("mine", "--share=100%")).isZero();
        assertThat(run("mine", "--back", "--for=92094"))
                .as("the newer one is in force for all by now, and one goes back")
                .isZero();
        assertThat(run()).isZero();
        assertThat(output.getOut()).contains("(100 in a hundred; named to stay: 92094): 44021");
        assertThat(explain("92094")).isZero();
        assertThat(output.getOut()).contains("(named to stay with it; others have ");

        assertThat(run("mine", "--back")).isZero();
        assertThat(run("mine", "--share=5%", "--dry-run")).isZero();
        assertThat(explain("92094")).isZero();
        assertThat(output.getOut()).contains("would come into force", "(5 in a hundred)", "(for every centre, since ");
    }

    @Test
    void aNewerVersionIsHeldAgainstTheOptionsOfItsOwnCentresAlone(CapturedOutput output) {
        write(folder, "centres/92094.yaml", CENTRE.replace("44021", "92094"));
        run("--all");
        edit(mine, "adapter.yaml", "transport: rest", "transport: sftp");

        assertThat(run("mine", "--for=44021")).isEqualTo(1);
        assertThat(output.getOut())
                .contains("adapters/mine: not put in force. ", "config/centres/44021.yaml: ")
                .doesNotContain("config/centres/92094.yaml: there");
    }

    @Test
    void whatIsTakenOutIsNotInForceAnyMore(CapturedOutput output) {
        run("--all");

        assertThat(run("config/centres/44021.yaml", "--remove")).isZero();
        assertThat(run("44021", "--remove")).isEqualTo(1);

        assertThat(output.getOut()).contains("is out of force now", "was not in force");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "--back", "../etc/passwd --back", "mine other --remove", "--export"})
    void aWrongCallIsAnsweredWithTheRightOne(String call, CapturedOutput output) {
        assertThat(run(call.split(" "))).isEqualTo(2);
        assertThat(output.getErr()).containsAnyOf("./hub activate NAME", "There are: adapters/mine", "--export=EXPORT");
    }

    @Test
    void whoGetsWhichVersionIsAskedPrecisely(CapturedOutput output) {
        run("--all");
        edit(mine, "README.md", "#", "##");

        assertThat(run("mine", "--share=120%")).isEqualTo(2);
        assertThat(run("mine", "--for=92094")).isEqualTo(2);
        assertThat(run("44021", "--for=44021")).isEqualTo(2);

        assertThat(output.getErr())
                .contains(
                        "Write --share=N%, with N from 0 to 100.",
                        "On adapters/mine there is no centre 92094; there are 44021.",
                        "config/centres/44021.yaml is no package: only packages have two versions");
    }

    private int run(String... words) {
        return command("activate", words);
    }

    private int explain(String... words) {
        return command("explain", words);
    }

    private int command(String name, String... words) {
        return Commands.run(Stream.of(
                        Stream.of(name),
                        Arrays.stream(words),
                        Stream.of(
                                "--spring.datasource.url=" + url,
                                "--spring.datasource.username=postgres",
                                "--hub.adapters.folder=" + folder.resolve("adapters"),
                                "--hub.config.centres=" + folder.resolve("centres"),
                                "--hub.config.packages=" + folder.resolve("packages")))
                .flatMap(each -> each)
                .toArray(String[]::new));
    }
}
