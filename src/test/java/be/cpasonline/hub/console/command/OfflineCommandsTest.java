package be.cpasonline.hub.console.command;

import static be.cpasonline.hub.testing.TestPackages.copy;
import static be.cpasonline.hub.testing.TestPackages.edit;
import static be.cpasonline.hub.testing.TestPackages.remove;
import static be.cpasonline.hub.testing.TestPackages.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that look at files, as an integrator calls them: there is no database. */
@ExtendWith(OutputCaptureExtension.class)
class OfflineCommandsTest {
    private static final String NAMUR = "config/demo/applications/1-income-support-namur.json";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path root;

    @Test
    void allThatIsDeliveredIsGoodAndNothingElseIsPrinted(CapturedOutput output) {
        assertThat(run("check")).isZero();
        assertThat(output.getOut())
                .startsWith("good   route")
                .contains(
                        "adapters/_template",
                        "config/demo/centres/92094.yaml",
                        "config/demo/sources/demo-partner.yaml",
                        "0 wrong, 0 worth a look.");
    }

    @Test
    void everyMistakeOfAFolderIsToldForAProgramWithFileLineAndMend(CapturedOutput output) {
        Path folder = copy("carillon", root, "mine");
        edit(folder, "codes.csv", "needKind,FOOD,", "needKind,FOOT,");
        edit(folder, "adapter.yaml", "readTimeout: 30s", "readTimout: 30s");

        assertThat(run("check", folder.toString(), "--json")).isEqualTo(1);

        JsonNode report = JsonMapper.shared().readTree(output.getOut());
        assertThat(report.path("good").asBoolean()).isFalse();
        assertThat(report.path("findings"))
                .anySatisfy(finding -> {
                    assertThat(finding.path("file").asString()).endsWith("mine/codes.csv");
                    assertThat(finding.path("line").asInt()).isEqualTo(69);
                    assertThat(finding.path("mend").asString()).contains("did you mean 'FOOD'?");
                })
                .anySatisfy(finding -> {
                    assertThat(finding.path("file").asString()).endsWith("mine/adapter.yaml");
                    assertThat(finding.path("line").asInt()).isEqualTo(15);
                    assertThat(finding.path("mend").asString()).contains("did you mean 'readTimeout'?");
                });
    }

    @Test
    void aCentreIsComparedWithItsPackage(CapturedOutput output) {
        write(root, "centres/92094.yaml", """
                nis: "92094"
                package: carillon
                test: true
                options:
                  endpoint: "http://localhost:1"
                  clientSecret: written-out
                """);
        write(root, "centres/44021.yaml", "nis: \"44021\"\npackage: meandre\n");

        assertThat(run("check", root.resolve("centres").toString())).isEqualTo(1);
        assertThat(output.getOut())
                .contains("92094.yaml:6", "option 'clientSecret' must be a reference", "cannot tell tests")
                .contains("there is no package 'meandre'", "did you mean 'meander'?")
                .doesNotContain("written-out");
    }

    @Test
    void aSiteThatLeadsPeopleHereIsCheckedLikeTheRest(CapturedOutput output) {
        String title = "title: {fr: Portail, nl: Portaal, de: Portal, en: Portal}\n";
        write(root, "sources/portal.yaml", title + "url: https://portal.example/\n");
        write(root, "sources/plain.yaml", title + "url: http://portal.example/\n");
        write(root, "sources/script.yaml", title + "url: \"javascript:alert(1)\"\n");
        write(root, "sources/nowhere.yaml", title + "url: https://portal.example/\ncentre: \"99999\"\n");
        write(root, "sources/centre.yaml", title + "url: https://portal.example/\n");
        write(
                root,
                "sources/silent.yaml",
                "title: {fr: Portail, nl: Portaal, en: Portal}\nurl: https://portal.example/\n");

        assertThat(run("check", root.resolve("sources").toString())).isEqualTo(1);
        assertThat(output.getOut())
                .contains("plain.yaml:2  'url' must be the address of a page that begins with https://")
                .contains("script.yaml:2  'url' must be the address of a page that begins with https://")
                .contains("nowhere.yaml:3  no municipality has the code 99999")
                .contains("'centre' cannot be one")
                .contains("silent.yaml:1  'title.de'")
                .contains("5 wrong, ");
    }

    @Test
    void aFormIsCheckedAndTheOneOfTheDocumentationIsGood(CapturedOutput output) throws IOException {
        String page = Files.readString(Path.of("docs/integrators/forms.md"));
        int begin = page.indexOf("```yaml\n") + "```yaml\n".length();
        String example = page.substring(begin, page.indexOf("```", begin));
        write(root, "forms/good.yaml", example);
        assertThat(run("check", root.resolve("forms").toString())).isZero();

        write(root, "forms/nowhere.yaml", example.replace("/needs[ENERGY]/supplier", "/needs[ENERGY]/suplier"));
        write(root, "forms/later.yaml", example.replace("when: {needs: [", "when: {help: ["));
        assertThat(run("check", root.resolve("forms").toString())).isEqualTo(1);
        assertThat(output.getOut())
                .containsPattern("nowhere\\.yaml:\\d+  .*the application has no 'suplier' there")
                .containsPattern("later\\.yaml:\\d+  the condition names 'help', which no page before asks")
                .contains("2 wrong, ");
    }

    @Test
    void aFunctionThatIsMisspeltIsToldOnceWithItsLineAndItsRightName(CapturedOutput output) {
        Path folder = copy("carillon", root, "mine");
        edit(folder, "application.jsonata", "\"soort\": $code(\"needKind\"", "\"soort\": $cod(\"needKind\"");

        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(output.getOut())
                .containsOnlyOnce("mine/application.jsonata:76  there is no function $cod")
                .contains("-> did you mean $code?")
                .contains("1 wrong, ");
    }

    @Test
    void aRouteThatGoesWhereTheHubDoesNotGoIsRefused(CapturedOutput output) {
        write(root, "routes/99-bad.camel.yaml", """
                - route:
                    id: bad
                    from:
                      uri: direct:bad
                      steps:
                        - bean:
                            id: one
                            ref: delivry
                            method: settle
                        - to:
                            id: two
                            uri: exec:rm
                        - to:
                            id: three
                            uri: direct:nowhere
                """);

        assertThat(run("check", root.resolve("routes").toString())).isEqualTo(1);
        assertThat(output.getOut())
                .contains("no bean is named 'delivry'", "did you mean 'delivery'?")
                .contains("99-bad.camel.yaml:12", "the scheme 'exec' is not allowed")
                .contains("99-bad.camel.yaml:15", "no route begins with direct:nowhere");
    }

    @Test
    void whatARouteNamesExistsAndIsNamedOnce(CapturedOutput output) {
        write(root, "routes/99-bad.camel.yaml", """
                - routeConfiguration:
                    id: calm-policy
                - route:
                    id: one
                    routeConfigurationId: clam-policy
                    from:
                      uri: timer:one
                      parameters:
                        period: "{{hub.queue.sweeep}}"
                      steps:
                        - bean:
                            ref: configuration
                            method: look
                - route:
                    id: one
                    routeConfigurationId: calm-policy
                    from:
                      uri: timer:two
                """);

        assertThat(run("check", root.resolve("routes").toString())).isEqualTo(1);
        assertThat(output.getOut())
                .contains("99-bad.camel.yaml:5", "no policy is named 'clam-policy'", "did you mean calm-policy?")
                .contains("99-bad.camel.yaml:9", "the setting 'hub.queue.sweeep' has no value")
                .contains("this step has no id")
                .contains("99-bad.camel.yaml:4", "99-bad.camel.yaml:15", "the id 'one' stands twice");
    }

    @Test
    void twoSystemsWithOneClientAreRefused(CapturedOutput output) {
        String system = "title: A\nclients: [one]\npermissions: []\ncentres: [\"*\"]\n";
        write(root, "systems/a.yaml", system);
        write(root, "systems/b.yaml", system);

        assertThat(run("check", root.resolve("systems").toString())).isEqualTo(1);
        assertThat(output.getOut()).contains("b.yaml:2", "the client id one stands in");
    }

    @Test
    void whatAMappingNeverReadsAndNeverFillsIsTold(CapturedOutput output) {
        Path folder = copy("_template", root, "mine");
        edit(folder, "application.jsonata", ",\n  \"needs\": application.needs.description[]", "");
        edit(folder, "examples/shortest/payload.json", ",\n  \"needs\" : [ \"J'ai besoin d'aide.\" ]", "");

        assertThat(run("check", folder.toString(), "--coverage")).isZero();
        assertThat(output.getOut()).containsPattern("application.needs\\[OTHER]: .*\\bdescription\\b");
        assertThat(output.getOut()).containsPattern("never filled\\s+needs");
        assertThat(output.getOut()).doesNotContainPattern("application.applicant: .*\\bfamilyName\\b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"92094", "Namur"})
    void everyValueOfACentreIsExplainedWithItsPlaceAndNoSecret(String words, CapturedOutput output) {
        assertThat(run("explain", words)).isZero();
        assertThat(output.getOut())
                .contains("env:CARILLON_SECRET leads nowhere from here  (config/demo/centres/92094.yaml:8)")
                .contains("path                 /dossiers  (adapters/carillon/adapter.yaml:9)")
                .contains("poolSize             8  (default of the transport)");
    }

    @Test
    void aMisspeltMunicipalityIsSuggested(CapturedOutput output) {
        assertThat(run("explain", "Namurr")).isEqualTo(2);
        assertThat(output.getErr()).contains("did you mean", "Namur");
    }

    @Test
    void anApplicationIsPreviewedWithCentreReasonAndPayload(CapturedOutput output) {
        assertThat(run("preview", NAMUR)).isZero();
        assertThat(output.getOut())
                .contains("92094", "by HABITUAL_RESIDENCE", "registration invented")
                .contains("adapter      rest, to http://localhost:1", "\"naam\":\"Exemple\"", "nothing was sent");
    }

    @Test
    void whatIntakeWouldRefuseIsToldInItsWords(CapturedOutput output) {
        write(root, "application.json", "{\"modelVersion\": 2, \"aplicant\": {}}");

        assertThat(run("preview", root.resolve("application.json").toString())).isEqualTo(1);
        assertThat(output.getOut()).contains("refused      /aplicant", "refused      /needs");
    }

    @Test
    void aCodeThatIsUnmappedOnPurposeIsAPreciseReason(CapturedOutput output) {
        Path folder = copy("tilleul", root, "mine");
        edit(
                folder,
                "codes.csv",
                "needKind,INCOME_SUPPORT,REVENU,",
                "needKind,INCOME_SUPPORT,!unmapped,not in Tilleul yet");

        assertThat(run("preview", NAMUR, "--package=mine", "--hub.adapters.folder=" + root))
                .isEqualTo(1);
        assertThat(output.getOut()).contains("codeUnmapped", "needKind INCOME_SUPPORT: not in Tilleul yet");
    }

    @Test
    void aFolderThatIsNotTheHubsIsPreviewedBeforeItHasExamples(CapturedOutput output) {
        Path mine = copy("tilleul", root.resolve("elsewhere"), "mine");
        remove(mine, "examples");

        assertThat(run("preview", NAMUR, "--package=" + mine)).isZero();
        assertThat(output.getOut()).contains("nothing was sent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"check nowhere", "check a b", "explain", "preview", "preview nowhere.json"})
    void aWrongCallIsAnsweredWithTheRightOne(String call, CapturedOutput output) {
        assertThat(run(call.split(" "))).isEqualTo(2);
        assertThat(output.getErr())
                .contains("./hub " + call.replaceFirst(" .*", ""))
                .doesNotContain("\tat ");
    }

    private static int run(String... words) {
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of(
                "--hub.config.centres=config/demo/centres",
                "--hub.config.systems=config/demo/systems",
                "--hub.config.sources=config/demo/sources",
                "--demo.carillon.url=http://localhost:1",
                "--demo.meander.url=http://localhost:2",
                "--demo.tilleul.url=http://localhost:3",
                "--demo.pivert.url=http://localhost:4",
                "--demo.bruyere.url=http://localhost:5",
                "--demo.fauvette.url=http://localhost:6",
                "--demo.saule.port=7",
                "--demo.saule.host-key=ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGKwz5rJ+NfWyRFoLrGVZs1uzRa7oViFP7mprbBPyqVp",
                "--demo.linde.smtp-port=8",
                "--demo.linde.imap-port=9",
                "--demo.keys=var/demo/keys"));
        return Commands.run(arguments.toArray(String[]::new));
    }
}
