package be.cpasonline.hub.centre;

import static be.cpasonline.hub.centre.PresumedCentre.Uncertainty.EXCEPTION_WITHOUT_PLACE;
import static be.cpasonline.hub.centre.PresumedCentre.Uncertainty.NO_CENTRE_OF_ITS_OWN;
import static be.cpasonline.hub.centre.PresumedCentre.Uncertainty.POSTAL_CODE_SHARED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.cpasonline.hub.centre.PresumedCentre.Rule;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompetenceRulesTest {
    private static final Centres CENTRES = Delivered.centres(Path.of("none"), Path.of("none"));
    private static final Address IN_GHENT = new Address("Veldstraat", "1", null, "9000", "Gent", null);
    private static final Place IN_LIEGE = new Place(null, "4000", "Liège");
    private static final Place IN_NAMUR = new Place(null, "5000", "Namur");

    private final CompetenceRules rules = new CompetenceRules(CENTRES, Delivered.directory());

    @Test
    void whoTellsOnlyAnAddressIsPresumedToLiveThere() {
        PresumedCentre presumed = rules.presume(application(IN_GHENT, null));
        assertThat(presumed.centre().name().nameNl()).isEqualTo("OCMW Gent");
        assertThat(presumed.municipalityNis()).isEqualTo("44021");
        assertThat(presumed.rule()).isEqualTo(Rule.HABITUAL_RESIDENCE);
        assertThat(presumed.uncertainties()).isEmpty();
    }

    @Test
    void thePlaceThatIsToldAmongTheFactsGoesBeforeTheAddress() {
        PresumedCentre presumed = rules.presume(application(IN_GHENT, facts(Stay.RESIDENCE, IN_LIEGE, null, null)));
        assertThat(presumed.municipalityNis()).isEqualTo("62063");
        assertThat(presumed.rule()).isEqualTo(Rule.HABITUAL_RESIDENCE);
    }

    @Test
    void aPlaceThatTellsNothingLeavesItToTheAddress() {
        Place silent = new Place(null, null, " ");
        assertThat(rules.presume(application(IN_GHENT, facts(null, silent, null, null)))
                        .municipalityNis())
                .isEqualTo("44021");
    }

    @Test
    void whoHasNoHomeIsHelpedWhereTheyStay() {
        PresumedCentre presumed = rules.presume(application(null, facts(Stay.HOMELESS, IN_LIEGE, IN_NAMUR, null)));
        assertThat(presumed.municipalityNis()).isEqualTo("62063");
        assertThat(presumed.rule()).isEqualTo(Rule.HOMELESS);
    }

    @ParameterizedTest
    @EnumSource(names = {"INSTITUTION", "STUDENT", "ASYLUM"})
    void anExceptionLooksAtTheMunicipalityOfRegistration(Stay stay) {
        PresumedCentre presumed = rules.presume(application(IN_GHENT, facts(stay, IN_LIEGE, IN_NAMUR, null)));
        assertThat(presumed.municipalityNis()).isEqualTo("92094");
        assertThat(presumed.rule()).isEqualTo(Rule.valueOf(stay.name()));
        assertThat(presumed.uncertainties()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"INSTITUTION", "STUDENT", "ASYLUM"})
    void anExceptionWithoutItsPlaceFallsBackOnTheGeneralRuleAndSaysSo(Stay stay) {
        PresumedCentre presumed = rules.presume(application(IN_GHENT, facts(stay, IN_LIEGE, null, null)));
        assertThat(presumed.municipalityNis()).isEqualTo("62063");
        assertThat(presumed.rule()).isEqualTo(Rule.HABITUAL_RESIDENCE);
        assertThat(presumed.uncertainties()).containsExactly(EXCEPTION_WITHOUT_PLACE);
    }

    @Test
    void thePersonsChoiceGoesBeforeEveryRule() {
        PresumedCentre presumed =
                rules.presume(application(IN_GHENT, facts(Stay.STUDENT, IN_LIEGE, IN_NAMUR, "21004")));
        assertThat(presumed.municipalityNis()).isEqualTo("21004");
        assertThat(presumed.rule()).isEqualTo(Rule.CHOSEN_BY_PERSON);
    }

    @Test
    void whatRemainsUncertainAboutThePlaceIsPassedOn() {
        Address shared = new Address(null, null, null, "1040", null, null);
        assertThat(rules.presume(application(shared, null)).uncertainties()).containsExactly(POSTAL_CODE_SHARED);
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

    private static Competence facts(
            @Nullable Stay stay, @Nullable Place place, @Nullable Place registeredIn, @Nullable String chosenCentre) {
        return new Competence(stay, place, null, registeredIn, null, chosenCentre);
    }

    private static Application application(@Nullable Address address, @Nullable Competence competence) {
        Contact contact = new Contact("+32470000000", null, null, null, null);
        return new Application(
                1,
                new Applicant("00000000097", "Invented", null, null, null, Language.DUTCH, address, contact),
                null,
                List.of(new Need.Other("help", null)),
                null,
                List.of(),
                List.of(),
                new Source(Channel.WEB_FORM, null, new Identification("none", null, null), null),
                competence);
    }
}
