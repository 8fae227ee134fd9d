package be.cpasonline.hub.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import be.cpasonline.hub.centre.Centre.PackageUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CentresTest {
    private static final String GHENT = "nis: '44021'\n";

    @TempDir
    Path config;

    private Path files;
    private Path packages;

    @BeforeEach
    void folders() throws IOException {
        files = Files.createDirectory(config.resolve("centres"));
        packages = Files.createDirectory(config.resolve("packages"));
    }

    @Test
    void everyMunicipalityHasACentreBeforeAnythingIsConfigured() {
        Centres centres = Delivered.centres(config.resolve("absent"), config.resolve("absent"));
        assertThat(Delivered.directory().municipalities().all()).hasSize(565).allSatisfy(municipality -> {
            Centre centre = centres.find(municipality.nis()).orElseThrow();
            assertThat(centre.name().nis()).isEqualTo(municipality.nis());
            assertThat(centre.languages()).isNotEmpty().isSubsetOf("fr", "nl", "de");
            assertThat(centre.use()).isEmpty();
            assertThat(centre.problem()).isEmpty();
        });
        assertThat(centres.configured()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    44021 ; CPAS de Gand             ; OCMW Gent            ; ÖSHZ Gent          ; nl
                    21001 ; CPAS d'Anderlecht        ; OCMW Anderlecht      ; ÖSHZ Anderlecht    ; fr,nl
                    91141 ; CPAS d'Yvoir             ; OCMW Yvoir           ; ÖSHZ Yvoir         ; fr
                    61080 ; CPAS d'Engis             ; OCMW Engis           ; ÖSHZ Engis         ; fr
                    62051 ; CPAS de Herstal          ; OCMW Herstal         ; ÖSHZ Herstal       ; fr
                    55035 ; CPAS du Roeulx           ; OCMW Le Roeulx       ; ÖSHZ Le Roeulx     ; fr
                    52075 ; CPAS des Bons Villers    ; OCMW Les Bons Villers; ÖSHZ Les Bons Villers; fr
                    58001 ; CPAS de La Louvière      ; OCMW La Louvière     ; ÖSHZ La Louvière   ; fr
                    63023 ; CPAS d'Eupen             ; OCMW Eupen           ; ÖSHZ Eupen         ; de,fr
                    """)
    void aCentreIsNamedAsUsual(String nis, String fr, String nl, String de, String languages) {
        Centre centre = centres().find(nis).orElseThrow();
        assertThat(List.of(
                        centre.name().nameFr(),
                        centre.name().nameNl(),
                        centre.name().nameDe()))
                .containsExactly(fr, nl, de);
        assertThat(String.join(",", centre.languages())).isEqualTo(languages);
    }

    @Test
    void aFileSaysWhatDiffers() throws IOException {
        Delivered.ENVIRONMENT.setProperty("GENT_SECRET", "hidden");
        write("44021.yaml", """
                nis: "44021"
                id: "0207451227"
                enterpriseNumber: "0207451227"
                name: {nl: OCMW Gent (Stad)}
                languages: [nl, fr]
                contact: {phone: "+3292000000", email: help@example.org, website: "https://example.org", address: Ergens 1}
                package: acme-social
                test: true
                options:
                  url: https://example.org/api
                  password: ${GENT_SECRET}
                  user: ${GENT_USER:gent}
                """);
        Centre centre = centres().find("0207451227").orElseThrow();
        assertThat(centre.problem()).isEmpty();
        assertThat(centre.name().nis()).isEqualTo("44021");
        assertThat(centre.name().enterpriseNumber()).isEqualTo("0207451227");
        assertThat(centre.name().nameNl()).isEqualTo("OCMW Gent (Stad)");
        assertThat(centre.name().nameFr()).isEqualTo("CPAS de Gand");
        assertThat(centre.languages()).containsExactly("nl", "fr");
        assertThat(centre.contact())
                .isEqualTo(new CentreContact("+3292000000", "help@example.org", "https://example.org", "Ergens 1"));
        assertThat(centre.use())
                .contains(new PackageUse(
                        "44021",
                        "acme-social",
                        Map.of("url", "https://example.org/api", "password", "hidden", "user", "gent"),
                        true));
        assertThat(centre.toString()).doesNotContain("hidden");
    }

    @Test
    void aCentreWithAnIdIsStillFoundByItsMunicipality() throws IOException {
        write("44021.yaml", GHENT + "id: ghent\n");
        Centre centre = centres().find("ghent").orElseThrow();
        assertThat(centres().serving("44021")).contains(centre);
        assertThat(centres().find("44021")).contains(centre);
        assertThat(centres().configured()).containsExactly(centre);
    }

    @Test
    void theIdOfAMunicipalityThatMergedLeadsToTheCentreThatHasItsDuties() {
        assertThat(centres().find("44048").orElseThrow().name().id()).isEqualTo("44086");
        assertThat(centres().find("nobody")).isEmpty();
    }

    @Test
    void aCentresOptionsGoBeforeTheDefaultsOfItsPackageAndMapsAreMerged() throws IOException {
        Files.writeString(
                packages.resolve("acme.yaml"),
                "options: {rate: 5, limits: {size: 10, count: 3}, hosts: [a, b], proxy: p}\n");
        write("44021.yaml", GHENT + "package: acme\noptions: {rate: 7, limits: {count: 4}, hosts: [c], proxy: }\n");
        assertThat(centres().find("44021").orElseThrow().use().orElseThrow().options())
                .isEqualTo(Map.of("rate", 7, "limits", Map.of("size", 10, "count", 4), "hosts", List.of("c")));
    }

    static List<Arguments> brokenFiles() {
        return List.of(
                arguments("nis: '44021'\nlangages: [nl]", "line 2: unknown key 'langages'; did you mean 'languages'?"),
                arguments("nis: '44021'\ncontact: {fone: x}", "unknown key 'contact.fone'; did you mean 'phone'?"),
                arguments("nis: '44022'", "'nis' must be 44021 as in the file's name"),
                arguments("nis: '44021'\nenterpriseNumber: '0207451228'", "'enterpriseNumber'"),
                arguments("nis: '44021'\nlanguages: [nl, en]", "must be fr, nl or de"),
                arguments("nis: '44021'\nlanguages: []", "must name a language"),
                arguments("nis: '44021'\npackage: ../evil", "'package' must be the name of a folder"),
                arguments("nis: '44021'\noptions: {a: b}", "'options' stands there without a package"),
                arguments(
                        "nis: '44021'\npackage: p\noptions: {a: '${NO_SUCH}'}", "${NO_SUCH} has no value; set NO_SUCH"),
                arguments("nis: '44021'\ntest: perhaps", "'test' must be true or false"),
                arguments("nis: '44021'\nnis: '44021'", "this is not valid YAML"),
                arguments("nis: '44021", "this is not valid YAML"),
                arguments("package: p", "'nis'"),
                arguments("# nothing", "the file is empty"),
                arguments(
                        "nis: '44021'\ncontact: {website: nowhere}",
                        "'contact.website' must be the address of a page"));
    }

    @ParameterizedTest
    @MethodSource("brokenFiles")
    void aBrokenFileSuspendsItsCentreAloneAndSaysHowToMendIt(String yaml, String complaint) throws IOException {
        write("44021.yaml", yaml + "\n");
        write("62063.yaml", "nis: 62063\npackage: acme\n");
        Centres centres = centres();
        Centre broken = centres.find("44021").orElseThrow();
        assertThat(broken.use()).isEmpty();
        assertThat(broken.problem().orElseThrow()).contains("44021.yaml").contains(complaint);
        assertThat(centres.problems()).containsExactly(broken.problem().orElseThrow());
        assertThat(centres.find("62063").orElseThrow().use()).isPresent();
        assertThat(centres.configured()).hasSize(2);
    }

    @Test
    void aBrokenFileKeepsTheIdOfItsCentre() throws IOException {
        write("44021.yaml", "id: ghent\nnis: '44021'\nfoo: bar\n");
        assertThat(centres().find("ghent").orElseThrow().problem()).isPresent();
    }

    @Test
    void brokenDefaultsOfAPackageSuspendTheCentresThatUseIt() throws IOException {
        Files.writeString(packages.resolve("acme.yaml"), "option: {}\n");
        write("44021.yaml", GHENT + "package: acme\nname: {nl: Gent}\n");
        Centre centre = centres().find("44021").orElseThrow();
        assertThat(centre.problem().orElseThrow()).contains("acme.yaml").contains("did you mean 'options'?");
        assertThat(centre.name().nameNl()).isEqualTo("Gent");
    }

    @Test
    void twoCentresNeverShareAnId() throws IOException {
        write("44021.yaml", GHENT + "id: same\npackage: acme\n");
        write("62063.yaml", "nis: '62063'\nid: same\npackage: acme\n");
        Centres centres = centres();
        assertThat(centres.find("same")).isEmpty();
        assertThat(centres.configured()).hasSize(2).allSatisfy(centre -> {
            assertThat(centre.use()).isEmpty();
            assertThat(centre.problem().orElseThrow()).contains("the id same stands in another file too");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    44048 ; NIS code 44048 was replaced by 44086
                    99999 ; NIS code 99999 is of no municipality
                    73028 ; has no centre of its own
                    """)
    void aFileThatFitsNoCentreIsReported(String nis, String complaint) throws IOException {
        write(nis + ".yaml", "nis: '" + nis + "'\npackage: acme\n");
        assertThat(centres().problems()).singleElement().asString().contains(complaint);
    }

    @Test
    void anIdThatIsTheCodeOfAnotherMunicipalityIsRefused() throws IOException {
        write("44021.yaml", GHENT + "id: '62063'\n");
        assertThat(centres().find("62063").orElseThrow().name().nis()).isEqualTo("62063");
        assertThat(centres().find("44021").orElseThrow().problem()).isPresent();
    }

    @Test
    void numbersNeedNoQuotes() throws IOException {
        write("44021.yaml", "nis: 44021\nenterpriseNumber: 0207451227\n");
        Centre centre = centres().find("44021").orElseThrow();
        assertThat(centre.problem()).isEmpty();
        assertThat(centre.name().enterpriseNumber()).isEqualTo("0207451227");
    }

    @Test
    void herstappeIsNotGivenTheNameOfACentreThatDoesNotExist() {
        assertThat(centres().find("73028").orElseThrow().name().nameNl())
                .isEqualTo("Gemeente Herstappe (OCMW nog te bepalen)");
    }

    private Centres centres() {
        return Delivered.centres(files, packages);
    }

    private void write(String name, String yaml) throws IOException {
        Files.writeString(files.resolve(name), yaml);
    }
}
