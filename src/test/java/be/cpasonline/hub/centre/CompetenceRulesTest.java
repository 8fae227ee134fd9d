package be.cpasonline.hub.centre;

import static be.cpasonline.hub.centre.competence.Uncertainty.NO_CENTRE_OF_ITS_OWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.cpasonline.hub.centre.competence.Deciding;
import be.cpasonline.hub.model.Address;
import be.cpasonline.hub.model.Applicant;
import be.cpasonline.hub.model.Application;
import be.cpasonline.hub.model.Channel;
import be.cpasonline.hub.model.Competence;
import be.cpasonline.hub.model.Contact;
import be.cpasonline.hub.model.Identification;
import be.cpasonline.hub.model.Language;
import be.cpasonline.hub.model.Need;
import be.cpasonline.hub.model.Place;
import be.cpasonline.hub.model.Source;
import be.cpasonline.hub.model.Stay;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the table of cases does not show: wrong places, and what is configured. */
class CompetenceRulesTest {
    private static final Centres CENTRES = Delivered.centres(Path.of("none"), Path.of("none"));
    private static final Address IN_GHENT = new Address("Veldstraat", "1", null, "9000", "Gent", null);
    private static final Place IN_LIEGE = new Place(null, "4000", "Liège");
    private static final Place IN_NAMUR = new Place(null, "5000", "Namur");

    private final CompetenceRules rules = rules(Deciding.WHERE_THE_PERSON_LIVES);

    @Test
    void aPlaceThatTellsNothingLeavesItToTheAddress() {
        Place silent = new Place(null, null, " ");
        assertThat(rules.presume(application(IN_GHENT, facts(null, silent, null, null)))
                        .municipalityNis())
                .isEqualTo("44021");
    }

    @Test
    void herstappeHasNoCentreOfItsOwn() {
        Address herstappe = new Address(null, null, null, "3717", "Herstappe", null);
        PresumedCentre presumed = rules.presume(application(herstappe, null));
        assertThat(presumed.centre().name().id()).isEqualTo("73028");
        assertThat(presumed.centre().use()).isEmpty();
        assertThat(presumed.uncertainties()).containsExactly(NO_CENTRE_OF_ITS_OWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/applicant/address/municipality", "/competence/place/nis", "/competence/chosenCentre"})
    void aPlaceThatIsNotInTheDirectoryIsNamedByItsField(String pointer) {
        Address nowhere = new Address(null, null, null, null, "Nergenshuizen", null);
        @Nullable Competence facts = switch (pointer) {
            case "/competence/place/nis" -> facts(null, new Place("99999", null, null), null, null);
            case "/competence/chosenCentre" -> facts(null, null, null, "99999");
            default -> null;
        };
        assertThatExceptionOfType(UnknownMunicipality.class)
                .isThrownBy(() -> rules.presume(application(nowhere, facts)))
                .satisfies(unknown -> assertThat(unknown.pointer()).isEqualTo(pointer));
    }

    @Test
    void theMunicipalityOfRegistrationIsNamedByItsField() {
        Place wrong = new Place(null, null, "Namurr");
        assertThatExceptionOfType(UnknownMunicipality.class)
                .isThrownBy(() -> rules.presume(application(IN_GHENT, facts(Stay.STUDENT, null, wrong, null))))
                .satisfies(unknown -> {
                    assertThat(unknown.pointer()).isEqualTo("/competence/registeredIn/municipality");
                    assertThat(unknown.suggestions()).contains("Namur");
                });
    }

    @Test
    void whoTellsNoPlaceAtAllIsAskedForTheMunicipality() {
        assertThatExceptionOfType(UnknownMunicipality.class)
                .isThrownBy(() -> rules.presume(application(null, null)))
                .satisfies(unknown -> assertThat(unknown.pointer()).isEqualTo("/applicant/address/municipality"));
    }

    @Test
    void whichPlaceDecidesOnARentalGuaranteeIsConfigured() {
        var leaves = new Competence(Stay.ASYLUM, IN_LIEGE, null, IN_NAMUR, "Reception centre", null);
        var guarantee = new Need.Housing(null, null, null, 150_000L, null, null);
        Application application = application(IN_GHENT, leaves, guarantee);

        assertThat(rules.presume(application).municipalityNis()).isEqualTo("62063");
        assertThat(rules(Deciding.WHERE_THE_PERSON_IS_REGISTERED)
                        .presume(application)
                        .municipalityNis())
                .isEqualTo("92094");
    }

    private static CompetenceRules rules(Deciding rentalGuarantee) {
        return new CompetenceRules(CENTRES, Delivered.directory(), new CompetenceSettings(rentalGuarantee));
    }

    private static Competence facts(
            @Nullable Stay stay, @Nullable Place place, @Nullable Place registeredIn, @Nullable String chosenCentre) {
        return new Competence(stay, place, null, registeredIn, null, chosenCentre);
    }

    private static Application application(@Nullable Address address, @Nullable Competence competence) {
        return application(address, competence, new Need.Other("help", null));
    }

    static Application application(@Nullable Address address, @Nullable Competence competence, Need need) {
        Contact contact = new Contact("+32470000000", null, null, null, null);
        return new Application(
                1,
                new Applicant("00000000097", "Invented", null, null, null, Language.DUTCH, address, contact),
                null,
                List.of(need),
                null,
                List.of(),
                List.of(),
                new Source(Channel.WEB_FORM, null, new Identification("none", null, null), null),
                competence);
    }
}
