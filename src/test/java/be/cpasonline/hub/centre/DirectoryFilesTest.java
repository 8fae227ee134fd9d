package be.cpasonline.hub.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.cpasonline.hub.centre.Municipalities.Today;
import be.cpasonline.hub.platform.settings.BrokenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A small directory: Oldham and Oldby merge into Newtown on 1 January 2027. */
class DirectoryFilesTest {
    private static final String MUNICIPALITIES = """
            nis,name_fr,name_nl,name_de,language_regime,postal_codes,valid_from,valid_until,merged_from,recoded_from
            10001,Oldham,Oldham,Oldham,nl,1111,1977-01-01,2026-12-31,,
            10002,Oldby,Oldby,Oldby,nl,1112,1977-01-01,2026-12-31,,
            10003,Newtown,Newtown,Newtown,nl,1111|1112,2027-01-01,,10001|10002,
            """;
    private static final String LOCALITIES = """
            postal_code,name_fr,name_nl,name_de,nis,kind
            1111,Oldham,Oldham,,10001,municipality
            1112,Oldby,Oldby,,10002,municipality
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void directory() throws IOException {
        write("municipalities.csv", MUNICIPALITIES);
        write("localities.csv", LOCALITIES);
    }

    @Test
    void aMergerTakesEffectOnItsDayInBrussels() {
        Directory before = load("2026-12-31T22:59:59Z");
        Directory after = load("2026-12-31T23:00:00Z");
        assertThat(before.municipalities()
                        .today("10001")
                        .map(Today::municipality)
                        .map(Municipality::nis))
                .contains("10001");
        assertThat(before.municipalities().today("10003")).isEmpty();
        assertThat(after.municipalities()
                        .today("10001")
                        .map(Today::municipality)
                        .map(Municipality::nis))
                .contains("10003");
    }

    @Test
    void theCentreOfTheMergedMunicipalityTakesOverOnThatDay() {
        CentreSettings nothing = new CentreSettings(folder, folder.resolve("none"), folder.resolve("none"));
        Centres before = Delivered.centres(load("2026-12-31T12:00:00Z"), nothing);
        Centres after = Delivered.centres(load("2027-01-01T12:00:00Z"), nothing);
        assertThat(before.find("10002").orElseThrow().name().nameNl()).isEqualTo("OCMW Oldby");
        assertThat(after.find("10002").orElseThrow().name().nameNl()).isEqualTo("OCMW Newtown");
    }

    @Test
    void whoServesAMunicipalityWithoutACentreIsTaken() throws IOException {
        write("exceptions.yaml", "withoutCentre: [{nis: '10001', servedBy: '10002'}]\n");
        Centres centres = Delivered.centres(
                load("2026-11-23T12:00:00Z"),
                new CentreSettings(folder, folder.resolve("none"), folder.resolve("none")));
        assertThat(centres.find("10001").orElseThrow().name().id()).isEqualTo("10002");
        assertThat(centres.serving("10001").orElseThrow().name().id()).isEqualTo("10002");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    municipalities.csv ; 10001,Twice,Twice,Twice,nl,,1977-01-01,,, ; NIS code 10001 stands twice
                    municipalities.csv ; 10009,A,A,A,nl,,yesterday,,,              ; line
                    municipalities.csv ; 10009,,,,nl,,1977-01-01,,,                ; NIS code 10009 has no name
                    localities.csv     ; 1113,Lost,Lost,,99999,section            ; NIS code 99999 is of no municipality
                    localities.csv     ; 1111,Oldham,Oldham,,10002,section        ; lies in both 10001 and 10002
                    """)
    void aDirectoryThatDoesNotHoldTogetherStopsTheStart(String file, String row, String complaint) throws IOException {
        write(file, (file.startsWith("m") ? MUNICIPALITIES : LOCALITIES) + row + "\n");
        assertThatExceptionOfType(BrokenFile.class)
                .isThrownBy(() -> load("2026-11-23T12:00:00Z"))
                .withMessageContaining(file)
                .withMessageContaining(complaint);
    }

    @Test
    void aMissingFileOrColumnStopsTheStart() throws IOException {
        write("localities.csv", LOCALITIES.replace("postal_code", "zip"));
        assertThatExceptionOfType(BrokenFile.class)
                .isThrownBy(() -> load("2026-11-23T12:00:00Z"))
                .withMessageContaining("header");
        Files.delete(folder.resolve("localities.csv"));
        assertThatExceptionOfType(BrokenFile.class)
                .isThrownBy(() -> load("2026-11-23T12:00:00Z"))
                .withMessageContaining("missing");
    }

    @Test
    void anExceptionForNoMunicipalityStopsTheStart() throws IOException {
        write("exceptions.yaml", "withoutCentre: [{nis: '10001', servedBy: '55555'}]\n");
        assertThatExceptionOfType(BrokenFile.class)
                .isThrownBy(() -> load("2026-11-23T12:00:00Z"))
                .withMessageContaining("55555");
    }

    private Directory load(String instant) {
        return new DirectoryFiles(folder, Delivered.FILES).load(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
