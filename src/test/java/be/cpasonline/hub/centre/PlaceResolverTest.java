package be.cpasonline.hub.centre;

import static be.cpasonline.hub.centre.competence.Uncertainty.MUNICIPALITY_MERGED;
import static be.cpasonline.hub.centre.competence.Uncertainty.NAME_NOT_OF_POSTAL_CODE;
import static be.cpasonline.hub.centre.competence.Uncertainty.POSTAL_CODE_SHARED;
import static be.cpasonline.hub.centre.competence.Uncertainty.POSTAL_CODE_UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.cpasonline.hub.centre.DirectoryRows.LocalityRow;
import be.cpasonline.hub.centre.PlaceResolver.Resolved;
import be.cpasonline.hub.model.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceResolverTest {
    private static final Directory DIRECTORY = Delivered.directory();
    private final PlaceResolver places = new PlaceResolver(DIRECTORY);

    @Test
    void everyNameOfEveryPostalCodeLeadsToItsMunicipality() {
        Set<String> reached = new HashSet<>();
        for (LocalityRow row : localities()) {
            for (String name : row.locality().names()) {
                Resolved found = resolve(null, row.postalCode(), name);
                assertThat(found.municipality().nis()).as(row.toString()).isEqualTo(row.nis());
                assertThat(found.uncertainties()).as(row.toString()).isEmpty();
                reached.add(found.municipality().nis());
            }
        }
        assertThat(reached).hasSize(565);
    }

    @Test
    void namesAreMatchedWhateverTheirCaseAccentsAndPunctuation() {
        List<UnaryOperator<String>> spellings = List.of(
                name -> name.toUpperCase(Locale.ROOT),
                name -> name.replace('-', ' ').replace("'", "’"),
                NameKey::of);
        for (LocalityRow row : localities()) {
            for (UnaryOperator<String> spelling : spellings) {
                assertThat(resolve(null, row.postalCode(), spelling.apply(row.nameFr()))
                                .municipality()
                                .nis())
                        .as(row.toString())
                        .isEqualTo(row.nis());
            }
        }
    }

    @Test
    void everyMunicipalityIsFoundByItsCode() {
        assertThat(DIRECTORY.municipalities().all()).hasSize(565).allSatisfy(municipality -> {
            Resolved found = resolve(municipality.nis(), null, null);
            assertThat(found.municipality()).isEqualTo(municipality);
            assertThat(found.uncertainties()).isEmpty();
        });
    }

    @Test
    void theCodeGoesBeforePostalCodeAndName() {
        assertThat(resolve("44021", "1000", "Bruxelles").municipality().nis()).isEqualTo("44021");
    }

    @Test
    void aCodeThatIsNotKnownLeavesTheDecisionToThePostalCode() {
        assertThat(resolve("99999", "9000", "Gent").municipality().nis()).isEqualTo("44021");
    }

    @ParameterizedTest
    @CsvSource({"44048, 44086", "44012, 44086", "82003, 82039", "11007, 11002", "44080, 44085"})
    void theCodeOfAMergedMunicipalityLeadsToItsSuccessor(String old, String today) {
        Resolved found = resolve(old, null, null);
        assertThat(found.municipality().nis()).isEqualTo(today);
        assertThat(found.uncertainties()).containsExactly(MUNICIPALITY_MERGED);
    }

    @ParameterizedTest
    @CsvSource({"55022, 58001", "54007, 57096", "52043, 55086"})
    void aMunicipalityThatOnlyChangedItsCodeIsCertain(String old, String today) {
        Resolved found = resolve(old, null, null);
        assertThat(found.municipality().nis()).isEqualTo(today);
        assertThat(found.uncertainties()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1040, 21005", "1050, 21009"})
    void aSharedPostalCodeAloneLeadsToItsMainMunicipalityAndSaysSo(String postalCode, String nis) {
        Resolved found = resolve(null, postalCode, null);
        assertThat(found.municipality().nis()).isEqualTo(nis);
        assertThat(found.uncertainties()).containsExactly(POSTAL_CODE_SHARED);
    }

    @ParameterizedTest
    @CsvSource({"1040, Bruxelles, 21004", "1040, Etterbeek, 21005", "1050, Brussel, 21004", "1050, Elsene, 21009"})
    void aNameDecidesBetweenTheMunicipalitiesOfASharedPostalCode(String postalCode, String name, String nis) {
        Resolved found = resolve(null, postalCode, name);
        assertThat(found.municipality().nis()).isEqualTo(nis);
        assertThat(found.uncertainties()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000", "2400", "4870", "7850", "1348"})
    void anOverlapThatIsNotCertainMakesNothingUncertain(String postalCode) {
        assertThat(resolve(null, postalCode, null).uncertainties()).isEmpty();
    }

    @Test
    void aNameThatIsNotOfThePostalCodeDoesNotDecide() {
        Resolved found = resolve(null, "9000", "Liège");
        assertThat(found.municipality().nis()).isEqualTo("44021");
        assertThat(found.uncertainties()).containsExactly(NAME_NOT_OF_POSTAL_CODE);
    }

    @ParameterizedTest
    @CsvSource({"9000, Drongen, 44021", "1040, Laeken, 21004"})
    void aNameFromAnotherPostalCodeOfTheSameMunicipalityIsCertain(String postalCode, String name, String nis) {
        Resolved found = resolve(null, postalCode, name);
        assertThat(found.municipality().nis()).isEqualTo(nis);
        assertThat(found.uncertainties()).isEmpty();
    }

    @Test
    void aForeignNameDoesNotMakeASharedPostalCodeCertain() {
        assertThat(resolve(null, "1040", "Liège").uncertainties())
                .containsExactly(NAME_NOT_OF_POSTAL_CODE, POSTAL_CODE_SHARED);
    }

    @ParameterizedTest
    @CsvSource({"9999, Gent, 44021", ", Gand, 44021", "1049, Oostende, 35013", "0612, Eupen, 63023"})
    void aUniqueNameDecidesWhereNobodyLivesOrNothingIsKnown(@Nullable String postalCode, String name, String nis) {
        Resolved found = resolve(null, postalCode, name);
        assertThat(found.municipality().nis()).isEqualTo(nis);
        assertThat(found.uncertainties()).containsExactly(POSTAL_CODE_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"9100, Saint-Nicolas, 46021", "4420, Saint-Nicolas, 62093", "9111, Sint Niklaas, 46021"})
    void homonymsAreToldApartByTheirPostalCode(String postalCode, String name, String nis) {
        assertThat(resolve(null, postalCode, name).municipality().nis()).isEqualTo(nis);
    }

    @Test
    void aNameThatSeveralMunicipalitiesHaveAsksForThePostalCode() {
        UnknownMunicipality unknown = unknown(new Place(null, null, "saint nicolas"));
        assertThat(unknown.pointer()).isEqualTo("/competence/place/postalCode");
        assertThat(unknown.suggestions()).containsExactly("4420 Saint-Nicolas", "9100 Sint-Niklaas");
    }

    @ParameterizedTest
    @CsvSource({
        "Anderlect, Anderlecht",
        "charlerois, Charleroi",
        "Oostend, Oostende",
        "Lièges, Liège",
        "Raerenn, Raeren"
    })
    void aMisspeltNameIsAnsweredWithTheNearestOnes(String misspelt, String meant) {
        UnknownMunicipality unknown = unknown(new Place(null, null, misspelt));
        assertThat(unknown.pointer()).isEqualTo("/competence/place/municipality");
        assertThat(unknown.suggestions()).hasSizeLessThanOrEqualTo(5).first().isEqualTo(meant);
    }

    @Test
    void nonsenseHasNoSuggestions() {
        assertThat(unknown(new Place(null, "0001", "qxqxqxqx")).suggestions()).isEmpty();
    }

    @Test
    void theWrongFieldIsNamed() {
        assertThat(unknown(new Place("99999", null, null)).pointer()).isEqualTo("/competence/place/nis");
        assertThat(unknown(new Place("99999", "0001", " ")).pointer()).isEqualTo("/competence/place/postalCode");
        assertThat(unknown(new Place(null, null, " ")).pointer()).isEqualTo("/competence/place/municipality");
    }

    @Test
    void postalCodesOfOrganisationsNeverRoute() {
        for (DirectoryRows.SpecialRow row : DirectoryRows.read(
                Delivered.DIRECTORY.resolve("special_postal_codes.csv"), DirectoryRows.SpecialRow.class)) {
            assertThat(unknown(new Place(null, row.postalCode(), null)).pointer())
                    .isEqualTo("/competence/place/postalCode");
        }
    }

    private static List<LocalityRow> localities() {
        return DirectoryRows.read(Delivered.DIRECTORY.resolve("localities.csv"), LocalityRow.class);
    }

    private Resolved resolve(@Nullable String nis, @Nullable String postalCode, @Nullable String name) {
        return places.resolve(new Place(nis, postalCode, name), "/competence/place");
    }

    private UnknownMunicipality unknown(Place place) {
        return assertThatExceptionOfType(UnknownMunicipality.class)
                .isThrownBy(() -> places.resolve(place, "/competence/place"))
                .actual();
    }
}
