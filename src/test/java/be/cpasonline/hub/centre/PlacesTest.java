package be.cpasonline.hub.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {
    private static final Locale DUTCH = Locale.of("nl");
    private static final Directory DIRECTORY = Delivered.directory();
    private static final Places PLACES = new Places(DIRECTORY, Delivered.centres(Path.of("none"), Path.of("none")));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                // in each language
                "Namur, 92094",
                "Namen, 92094",
                "Sint-Truiden, 71053",
                "saint-trond, 71053",
                "Lüttich, 62063",
                "Luik, 62063",
                "Sankt Vith, 63067",
                "Brussel, 21004",
                "Brüssel, 21004",
                "Mons, 53053",
                "Bergen, 53053",
                "Rijsel, 0",
                // without accents, in capitals, with other punctuation
                "liege, 62063",
                "LIEGE, 62063",
                "sinttruiden, 71053",
                "SINT TRUIDEN, 71053",
                "ottignies louvain la neuve, 25121",
                "l'ecluse, 25005",
                "sint-pieters-leeuw, 23077",
                // begun only
                "charler, 52011",
                "Oostend, 35013",
                "Anderle, 21001",
                "louvain-la, 25121",
                // misspelt by a letter: one too few, one too many, another one
                "Anderlect, 21001",
                "Andrelecht, 21001",
                "Lièges, 62063",
                "Eupem, 63023",
                "Tornai, 57081",
                "Kortrijck, 34022",
                // by two in a long name
                "Charlleroy, 52011",
                "Schaarbeeck, 21015",
                "Scharbeck, 21015",
                // old municipalities and parts
                "Borsbeek, 11002",
                "Jambes, 92094",
                "Drongen, 44021",
                "Laeken, 21004",
                "Louvain-la-Neuve, 25121",
                "Lovendegem, 44085",
                // words left out, or shortened
                "Louvière, 58001",
                "Truiden, 71053",
                "St-Truiden, 71053",
                "St Vith, 63067",
                "st. niklaas, 46021",
                // postal codes
                "5000, 92094",
                "B-5000, 92094",
                "5000 Namur, 92094",
                "Namur 5000, 92094",
                "5000 namen, 92094",
                "B-4780 Sankt Vith, 63067",
                "5100 Jambes, 92094",
                "1040 Etterbeek, 21005",
                "1040 Bruxelles, 21004",
                "1050 Elsene, 21009",
                "9100 Saint-Nicolas, 46021",
                "4420 Saint-Nicolas, 62093",
                "5000 Namurr, 92094"
            })
    void whatIsMeantStandsFirst(String typed, String nis) {
        List<PlaceSuggestion> found = PLACES.suggest(typed, Locale.FRENCH);
        if (nis.equals("0")) {
            assertThat(found).extracting(PlaceSuggestion::name).doesNotContain("Lille");
        } else {
            assertThat(found).isNotEmpty();
            assertThat(found.getFirst().nis()).as(found.toString()).isEqualTo(nis);
        }
    }

    @Test
    void everyNameIsFoundAsItIsSpelt() {
        for (Locality locality : DIRECTORY.localities().all()) {
            String today = DIRECTORY
                    .municipalities()
                    .today(locality.nis())
                    .orElseThrow()
                    .municipality()
                    .nis();
            for (String name : locality.names()) {
                assertThat(PLACES.suggest(locality.postalCode() + " " + name, Locale.FRENCH))
                        .as(locality.toString())
                        .first()
                        .extracting(PlaceSuggestion::nis)
                        .isEqualTo(today);
            }
        }
    }

    @Test
    void theMainMunicipalityOfAPostalCodeGoesBeforeTheOthers() {
        assertThat(PLACES.suggest("1040", Locale.FRENCH))
                .extracting(PlaceSuggestion::nis)
                .containsExactly("21005", "21004");
    }

    @Test
    void homonymsAreAllSuggested() {
        assertThat(PLACES.suggest("Saint-Nicolas", Locale.FRENCH))
                .extracting(PlaceSuggestion::nis)
                .contains("62093", "46021");
    }

    @Test
    void whereCodeAndNameContradictEachOtherBothAreSuggested() {
        assertThat(PLACES.suggest("9000 Namur", Locale.FRENCH))
                .extracting(PlaceSuggestion::nis)
                .containsExactly("44021", "92094");
    }

    @Test
    void aMunicipalityIsNamedInTheReadersLanguage() {
        assertThat(PLACES.suggest("5000", Locale.FRENCH).getFirst().name()).isEqualTo("Namur");
        assertThat(PLACES.suggest("5000", DUTCH).getFirst().name()).isEqualTo("Namen");
        assertThat(PLACES.suggest("4000", Locale.GERMAN).getFirst().name()).isEqualTo("Lüttich");
        assertThat(PLACES.suggest("9000", Locale.ENGLISH).getFirst().name()).isEqualTo("Gent");
    }

    @Test
    void whatWasTypedStandsBesideTheNameWhereItIsAnotherOne() {
        assertThat(PLACES.suggest("saint-trond", DUTCH).getFirst().part()).isEqualTo("Saint-Trond");
        assertThat(PLACES.suggest("sint truiden", DUTCH).getFirst().part()).isEmpty();
        PlaceSuggestion jambes = PLACES.suggest("jambes", Locale.FRENCH).getFirst();
        assertThat(jambes.part()).isEqualTo("Jambes");
        assertThat(jambes.name()).isEqualTo("Namur");
        assertThat(jambes.postalCode()).isEqualTo("5100");
    }

    @Test
    void theCentreIsTheOneOfToday() {
        PlaceSuggestion borsbeek = PLACES.suggest("Borsbeek", DUTCH).getFirst();
        assertThat(borsbeek.centre().nis()).isEqualTo("11002");
        assertThat(borsbeek.centre().in(DUTCH)).isEqualTo("OCMW Antwerpen");
    }

    @Test
    void aCodeOfAMergedMunicipalityLeadsToTheOneOfToday() {
        assertThat(PLACES.of("11007", DUTCH)).hasValueSatisfying(place -> {
            assertThat(place.nis()).isEqualTo("11002");
            assertThat(place.name()).isEqualTo("Antwerpen");
            assertThat(place.postalCode()).isEqualTo("2000");
        });
        assertThat(PLACES.of("99999", DUTCH)).isEmpty();
    }

    @Test
    void thereAreTenAtMostAndEachOnce() {
        assertThat(PLACES.suggest("s", Locale.FRENCH)).hasSize(10).doesNotHaveDuplicates();
        assertThat(PLACES.suggest("sint", Locale.FRENCH))
                .hasSize(10)
                .extracting(PlaceSuggestion::nis)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "-", "'", "<script>", "qxqxqxqx", "0001", "0612", "1", "50000", "%", "\u0000", "日本"})
    void nonsenseHasNoSuggestions(String typed) {
        assertThat(PLACES.suggest(typed, Locale.FRENCH)).isEmpty();
    }

    @Test
    void whatIsLongerThanAnyNameHasNoSuggestions() {
        assertThat(PLACES.suggest("Namur" + " ".repeat(300), Locale.FRENCH)).isEmpty();
    }

    @Test
    void aThousandSearchesTakeLessThanTwentySeconds() {
        Instant begun = Instant.now();
        for (int count = 0; count < 250; count++) {
            for (String typed : List.of("Scharbeck", "5000 Namur", "sint", "qxqxqxqx")) {
                PLACES.suggest(typed, Locale.FRENCH);
            }
        }
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(20));
    }
}
