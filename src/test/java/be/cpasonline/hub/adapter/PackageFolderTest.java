package be.cpasonline.hub.adapter;

import static be.cpasonline.hub.testing.TestPackages.copy;
import static be.cpasonline.hub.testing.TestPackages.edit;
import static be.cpasonline.hub.testing.TestPackages.remove;
import static be.cpasonline.hub.testing.TestPackages.write;
import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.spi.Capability;
import be.cpasonline.hub.testing.TestPackages;
import be.cpasonline.hub.workbench.demo.DemoProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PackageFolderTest {
    @TempDir
    Path root;

    @Test
    void everyDeliveredFolderIsInForceWithItsExamplesExact() throws IOException {
        try (var hub = new TestPackages(TestPackages.DELIVERED, Map.of(), new DemoProvider());
                Stream<Path> folders = Files.list(TestPackages.DELIVERED)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()).filter(name -> !name.startsWith("_")))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(hub.inForce(name).name()).isEqualTo(name));
            assertThat(hub.inForce("carillon").capabilities())
                    .containsExactlyInAnyOrder(
                            Capability.HONOURS_KEY, Capability.DOCUMENTS, Capability.ADDITIONS, Capability.WITHDRAWALS);
            assertThat(hub.packages().find("_template")).isEmpty();
        }
    }

    @Test
    void theTemplatePassesTheCheckAsItIsUnderAnotherName() {
        copy("_template", root, "my-package");
        try (var hub = hub()) {
            assertThat(hub.inForce("my-package").title()).isEqualTo("My package");
        }
    }

    @Test
    void aBadFolderLeavesTheOthersInForce() {
        copy("carillon", root, "good");
        edit(copy("carillon", root, "bad"), "adapter.yaml", "transport: rest", "transport: rets");
        try (var hub = hub()) {
            assertThat(hub.inForce("good").title()).isEqualTo("Carillon Social");
            assertThat(hub.packages().find("bad")).isEmpty();
            assertThat(hub.problem("bad")).contains("adapter.yaml", "'rets'", "did you mean 'rest'?");
            assertThat(hub.packages().problem("good")).isEmpty();
            assertThat(hub.packages().problem("nowhere")).isEmpty();
        }
    }

    @Test
    void theDemoFolderSaysInProductionThatItsTransportIsNotThere() {
        copy("demo", root, "demo");
        try (var hub = hub()) {
            assertThat(hub.problem("demo")).contains("there is no transport 'demo'");
        }
    }

    @Test
    void anExampleMayShowARefusalAlone() {
        Path folder = copy("carillon", root, "mine");
        write(folder, "examples/refused/fault.json", "{\"error\":\"E104\"}");
        write(folder, "examples/refused/failure.json", "{\"kind\":\"REFUSED\",\"code\":\"E104\"}");
        write(folder, "examples/within/answer.json", "{\"state\":\"OPENED\",\"error\":\"E105\"}");
        write(folder, "examples/within/failure.json", "{\"kind\":\"TRANSIENT\",\"code\":\"E105\"}");
        try (var hub = hub()) {
            assertThat(hub.inForce("mine").title()).isEqualTo("Carillon Social");
        }
    }

    @Test
    void aHubWithoutAFolderOfPackagesStarts() {
        try (var hub = new TestPackages(root.resolve("nowhere"), Map.of())) {
            assertThat(hub.packages().all()).isEmpty();
        }
    }

    @Test
    void theVersionNamesTheContentAndNothingElse() {
        copy("carillon", root, "one");
        Path two = copy("carillon", root, "two");
        write(two, ".DS_Store", "of no account");
        edit(copy("carillon", root, "three"), "codes.csv", ",LEEFLOON,", ",LL,");
        edit(root.resolve("three"), "contract/dossier.schema.json", "\"LEEFLOON\"", "\"LL\"");
        edit(root.resolve("three"), "examples/income-support/payload.json", "\"LEEFLOON\"", "\"LL\"");
        try (var hub = hub()) {
            String version = hub.inForce("one").version();
            assertThat(version).matches("[0-9a-f]{64}");
            assertThat(hub.inForce("two").version()).isEqualTo(version);
            assertThat(hub.inForce("three").version()).isNotEqualTo(version);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void aMistakeIsNamedWithItsFileAndItsMend(String mistake, Consumer<Path> made, String[] told) {
        made.accept(copy("carillon", root, "mine"));
        try (var hub = hub()) {
            assertThat(hub.problem("mine")).contains(told);
        }
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("no manifest", folder -> remove(folder, "adapter.yaml"), "adapter.yaml", "the file is missing"),
                mistake("empty manifest", folder -> write(folder, "adapter.yaml", ""), "adapter.yaml", "empty"),
                mistake(
                        "unknown key",
                        folder -> edit(folder, "adapter.yaml", "title:", "titel:"),
                        "adapter.yaml",
                        "'titel'",
                        "'title'"),
                mistake(
                        "no title",
                        folder -> edit(folder, "adapter.yaml", "title: Carillon Social", ""),
                        "adapter.yaml",
                        "'title'"),
                mistake(
                        "no contact",
                        folder -> edit(folder, "adapter.yaml", "servicedesk@carillon.example", "nobody"),
                        "'contact.email'"),
                mistake(
                        "contract version of tomorrow",
                        folder -> edit(folder, "adapter.yaml", "spiVersion: 1", "spiVersion: 7"),
                        "spiVersion 7 is not served",
                        "serves 1"),
                mistake(
                        "unknown capability",
                        folder -> edit(folder, "adapter.yaml", "HONOURS_KEY, ", "HONOURS_KEYS, "),
                        "adapter.yaml, line 5",
                        "HONOURS_KEY"),
                mistake(
                        "capability beyond the transport",
                        folder -> edit(
                                folder, "adapter.yaml", "DOCUMENTS, ADDITIONS", "DOCUMENTS, REPORTS_STATUS, ADDITIONS"),
                        "'rest' cannot give [REPORTS_STATUS]"),
                mistake(
                        "capability that is not served yet",
                        folder -> edit(
                                folder,
                                "adapter.yaml",
                                "DOCUMENTS, ADDITIONS",
                                "DOCUMENTS, RECEIVES_STATUS, ADDITIONS"),
                        "RECEIVES_STATUS is not served yet",
                        "or are asked with REPORTS_STATUS"),
                mistake(
                        "additions that are declared and not mapped",
                        folder -> remove(folder, "addition.jsonata"),
                        "addition.jsonata is missing",
                        "ADDITIONS"),
                mistake(
                        "withdrawals that are mapped and not declared",
                        folder -> edit(folder, "adapter.yaml", ", WITHDRAWALS", ""),
                        "declare the capability WITHDRAWALS"),
                mistake(
                        "a schema that is missing for what is mapped",
                        folder -> remove(folder, "contract/withdrawal.schema.json"),
                        "withdrawal.schema.json",
                        "it holds 0"),
                mistake(
                        "unknown option",
                        folder -> edit(folder, "adapter.yaml", "readTimeout: 30s", "readTimout: 30s"),
                        "there is no option 'readTimout'; did you mean 'readTimeout'?"),
                mistake(
                        "option of another kind",
                        folder -> edit(folder, "adapter.yaml", "readTimeout: 30s", "readTimeout: soon"),
                        "option 'readTimeout' must be a duration"),
                mistake(
                        "secret written out",
                        folder -> edit(folder, "adapter.yaml", "readTimeout: 30s", "clientSecret: s3cr3t"),
                        "option 'clientSecret' must be a reference"),
                mistake(
                        "no mapping",
                        folder -> remove(folder, "application.jsonata"),
                        "there must be one of application.jsonata"),
                mistake(
                        "two mappings",
                        folder -> write(folder, "application.xsl", "<x/>"),
                        "there must be one of application.jsonata"),
                mistake("code", folder -> write(folder, "lib/a.jar", "x"), "lib/", "META-INF/services"),
                mistake("no contract", folder -> remove(folder, "contract"), "contract/ is missing"),
                mistake(
                        "two contracts",
                        folder -> write(folder, "contract/other.schema.json", "{}"),
                        "contract/ must hold exactly one file NAME.schema.json",
                        "it holds 2"),
                mistake(
                        "contract is no JSON",
                        folder -> write(folder, "contract/dossier.schema.json", "{"),
                        "contract/dossier.schema.json"),
                mistake(
                        "contract that refers to the outside",
                        folder -> write(
                                folder,
                                "contract/dossier.schema.json",
                                "{\"$ref\":\"http://127.0.0.1:9/other.schema.json\"}"),
                        "contract/dossier.schema.json",
                        "references must stay within the file"),
                mistake(
                        "answer read twice",
                        folder -> edit(folder, "adapter.yaml", "answer:", "answer:\n  reference: /dossierNumber"),
                        "answer.jsonata or answer.xsl reads the answer"),
                mistake(
                        "pointer that is none",
                        folder -> edit(folder, "adapter.yaml", "error: /error", "error: error"),
                        "JSON pointer"),
                mistake(
                        "mapping that is no JSONata",
                        folder -> write(folder, "application.jsonata", "{\n \"a\": \n}"),
                        "application.jsonata, line 3"),
                mistake(
                        "unknown coded field",
                        folder -> write(folder, "application.jsonata", "{\"a\": $code(\"languages\", \"fr\")}"),
                        "no coded field 'languages'; did you mean 'language'?"),
                mistake(
                        "coded field that is computed",
                        folder -> write(folder, "application.jsonata", "{\"a\": $code(registration.reference, 1)}"),
                        "application.jsonata, line 1: ",
                        "write the field as a text"),
                mistake(
                        "code without a row",
                        folder -> edit(folder, "codes.csv", "language,de,D,\n", ""),
                        "codes.csv, line 62: the mapping asks for language",
                        "add rows for de"),
                mistake(
                        "unknown code",
                        folder -> edit(folder, "codes.csv", "needKind,FOOD,", "needKind,FOOT,"),
                        "codes.csv, line 69: needKind has no code 'FOOT'; did you mean 'FOOD'?"),
                mistake(
                        "code twice",
                        folder -> edit(folder, "codes.csv", "language,de,D,\n", "language,de,D,\nlanguage,de,X,\n"),
                        "language de stands twice"),
                mistake(
                        "row without their code",
                        folder -> edit(folder, "codes.csv", "language,de,D,", "language,de,,"),
                        "a row has field, code, their code and a note"),
                mistake(
                        "table without its header",
                        folder -> edit(folder, "codes.csv", "field,code,theirs,note", "veld,code,hun,nota"),
                        "the first line must be field,code,theirs,note"),
                mistake(
                        "unknown failure kind",
                        folder -> edit(folder, "errors.yaml", "kind: REFUSED", "kind: REFUSE"),
                        "errors.yaml, line 27: E104",
                        "did you mean REFUSED?"),
                mistake(
                        "sentence in another language",
                        folder -> edit(folder, "errors.yaml", "    nl: Carillon is bezig", "    it: Carillon is bezig"),
                        "errors.yaml, line 46: E503: sentence must be"),
                mistake(
                        "error code twice",
                        folder -> edit(folder, "errors.yaml", "E105:", "E104:"),
                        "errors.yaml",
                        "stands twice"),
                mistake(
                        "code unmapped without saying why",
                        folder -> edit(folder, "codes.csv", "language,de,D,", "language,de,!unmapped,"),
                        "codes.csv, line",
                        "needs a note"),
                mistake(
                        "capability without the option it lives by",
                        folder -> edit(folder, "adapter.yaml", "HONOURS_KEY,", "HONOURS_KEY, RECOGNISES,"),
                        "adapter.yaml, line 5",
                        "add lookupPath to the options"),
                mistake(
                        "status that is none of ours",
                        folder -> edit(folder, "adapter.yaml", "GEOPEND: REGISTERED", "GEOPEND: REGISTRED"),
                        "'GEOPEND' means no status of ours; did you mean REGISTERED?"),
                mistake(
                        "route in a package",
                        folder -> write(folder, "own.camel.yaml", "- route:\n"),
                        "a package folder brings no routes"),
                mistake(
                        "error code in an example that the table lacks",
                        folder -> {
                            remove(folder, "examples/shortest/acknowledgement.json");
                            write(folder, "examples/shortest/answer.json", "{\"error\": \"E999\"}");
                        },
                        "examples/shortest/answer.json",
                        "add E999 there"),
                mistake(
                        "several mistakes at once",
                        folder -> {
                            edit(folder, "adapter.yaml", "title:", "titel:");
                            edit(folder, "codes.csv", "needKind,FOOD,", "needKind,FOOT,");
                            edit(folder, "errors.yaml", "kind: REFUSED", "kind: REFUSE");
                        },
                        "'titel'",
                        "did you mean 'FOOD'?",
                        "did you mean REFUSED?"),
                mistake("no examples", folder -> remove(folder, "examples"), "examples/ is missing"),
                mistake(
                        "example that differs",
                        folder -> edit(folder, "examples/income-support/payload.json", "620.5", "620"),
                        "examples/income-support/payload.json, line 54: the result differs at '/situatie/lasten/0/bedragPerMaand'"),
                mistake(
                        "answer that differs",
                        folder -> edit(folder, "examples/shortest/answer.json", "OPENED", "QUEUED"),
                        "examples/shortest/acknowledgement.json, line 2: the result differs at '/stage'"),
                mistake(
                        "answer that is not understood",
                        folder -> edit(folder, "examples/shortest/answer.json", "OPENED", "LOST"),
                        "examples/shortest",
                        "answerNotUnderstood"),
                mistake(
                        "refusal that differs",
                        folder -> {
                            write(folder, "examples/refused/fault.json", "{\"error\":\"E104\"}");
                            write(
                                    folder,
                                    "examples/refused/failure.json",
                                    "{\"kind\":\"TRANSIENT\",\"code\":\"E104\"}");
                        },
                        "examples/refused/failure.json, line 1: the result differs at '/kind'"),
                mistake(
                        "refusal whose meaning is not said",
                        folder -> write(folder, "examples/refused/fault.json", "{\"error\":\"E104\"}"),
                        "examples/refused/application.json is missing"),
                mistake(
                        "refusal that is none",
                        folder -> {
                            write(folder, "examples/refused/answer.json", "{\"state\":\"OPENED\"}");
                            write(folder, "examples/refused/failure.json", "{\"kind\":\"REFUSED\",\"code\":\"E104\"}");
                        },
                        "examples/refused/failure.json: the answer beside it is read as accepting"),
                mistake(
                        "example that is no application",
                        folder -> write(folder, "examples/shortest/application.json", "{\"registration\":1}"),
                        "examples/shortest/application.json is not a registered application"),
                mistake(
                        "example without a payload",
                        folder -> remove(folder, "examples/shortest/payload.json"),
                        "examples/shortest/payload.json is missing"));
    }

    private static Arguments mistake(String name, Consumer<Path> made, String... told) {
        return Arguments.of(name, made, told);
    }

    private TestPackages hub() {
        return new TestPackages(root, Map.of());
    }
}
