package be.cpasonline.hub.intake.form.start;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.testing.Visitor;
import be.cpasonline.hub.testing.Visitor.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingTheCentreTest extends VisitsThePages {

    @Test
    void whoLivesAtAnAddressIsLedToTheCentreOfTheMunicipality() {
        Visitor visitor = visitor();
        assertThat(visitor.get("/find").heading()).isEqualTo("In which municipality do you live or stay now?");

        Page situation = visitor.post("/find", "municipality", "Jambes");
        assertThat(situation.path()).isEqualTo("/find/situation");
        assertThat(situation.text()).contains("You live or stay in Namur.");

        Page centre = visitor.post("/find/situation", "stay", "RESIDENCE");
        assertThat(centre.path()).isEqualTo("/find/centre");
        assertThat(centre.heading()).isEqualTo("This centre can probably help you: CPAS de Namur / OCMW Namen");
        assertThat(centre.text())
                .contains(
                        "You live in Namur.", "law of 2 April 1965, art. 1, 1°", "After what you told us it is clear.")
                .contains("+3281000000", "aide@cpas-namur.example", "Rue d'Exemple 1, 5000 Namur");
        assertThat(centre.html()).contains("href=\"/apply\"", "href=\"https://cpas-namur.example/\"");
    }

    /** As the receipt does. */
    @Test
    void theLawIsNamedAsItIsInTheLanguage() {
        Visitor visitor = visitor("de");
        visitor.get("/find");
        visitor.post("/find", "municipality", "Eupen");
        assertThat(visitor.post("/find/situation", "stay", "RESIDENCE").text())
                .contains("Gesetz vom 2. April 1965, Art. 1, 1°");
    }

    @Test
    void severalMunicipalitiesAreAskedAbout() {
        Visitor visitor = visitor("fr");
        visitor.get("/find");
        Page several = visitor.post("/find", "municipality", "saint-nicolas");
        assertThat(several.path()).isEqualTo("/find");
        assertThat(several.text())
                .contains("Choisissez la bonne commune", "4420 Saint-Nicolas", "CPAS de Saint-Nicolas");
        assertThat(several.html())
                .contains("href=\"#municipality-choice\"", "id=\"municipality-choice-error\"")
                .doesNotContain("id=\"municipality-error\"", "govuk-input--error");
        assertThat(several.html()).contains("value=\"saint-nicolas\"", "value=\"46021/9100/Saint-Nicolas\"");

        Page chosen = visitor.post(
                "/find", "municipality", "saint-nicolas", "municipality-choice", "46021/9100/Saint-Nicolas");
        assertThat(chosen.path()).isEqualTo("/find/situation");
        assertThat(chosen.text()).contains("Vous vivez ou séjournez à Saint-Nicolas.");
        assertThat(visitor.post("/find/situation", "stay", "HOMELESS").heading())
                .contains("CPAS de Saint-Nicolas");
    }

    @ParameterizedTest
    @ValueSource(strings = {"44021/9000/Gent", "99999//x", "<script>", "46021x"})
    void aChoiceThatWasNotOfferedIsNotBelieved(String choice) {
        Visitor visitor = visitor();
        visitor.get("/find");
        Page page = visitor.post("/find", "municipality", "saint-nicolas", "municipality-choice", choice);
        assertThat(page.path()).isEqualTo("/find");
        assertThat(page.text()).contains("Choose the municipality that you mean");
    }

    @ParameterizedTest
    @CsvSource({
        "'', Type the name or the postal code of a municipality",
        "'   ', Type the name or the postal code of a municipality",
        "qxqxqxqx, We do not find this municipality.",
        "<script>alert(1)</script>, We do not find this municipality."
    })
    void whatIsWrongIsSaidBesideTheFieldAndAtTheTop(String typed, String words) {
        Visitor visitor = visitor();
        visitor.get("/find");
        Page page = visitor.post("/find", "municipality", typed);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html())
                .contains("<title>Error: In which municipality", "href=\"#municipality\"", "id=\"municipality-error\"")
                .contains("aria-describedby=\"municipality-hint municipality-error\"")
                .doesNotContain("<script>alert");
        assertThat(page.text()).contains("Something needs your attention", words);
    }

    @Test
    void aTextOfThreeHundredCharactersIsTooLongAndStaysThere() {
        Visitor visitor = visitor();
        visitor.get("/find");
        Page page = visitor.post("/find", "municipality", "x".repeat(300));
        assertThat(page.text()).contains("That is too long");
        assertThat(page.html()).contains("value=\"" + "x".repeat(300) + "\"");
    }

    @Test
    void aStudentIsLedToTheCentreOfTheRegistration() {
        Visitor visitor = livesIn("Leuven");
        Page registered = visitor.post("/find/situation", "stay", "STUDENT");
        assertThat(registered.heading()).isEqualTo("Where are you registered?");
        Page centre = visitor.post("/find/situation/registered", "registeredIn", "8500");
        assertThat(centre.heading()).contains("OCMW Kortrijk");
        assertThat(centre.text()).contains("registered in Kortrijk", "art. 2 § 6", "it is clear");
    }

    @Test
    void whoDoesNotKnowWhereTheyAreRegisteredIsLedToWhereTheyStayAndToldThatItIsNotCertain() {
        Visitor visitor = livesIn("Leuven");
        visitor.post("/find/situation", "stay", "STUDENT");
        Page centre = visitor.post("/find/situation/registered", "registeredIn", "", "unknown", "true");
        assertThat(centre.heading()).contains("OCMW Leuven");
        assertThat(centre.text())
                .contains("This is not certain", "The circumstances refer to another place, which was not told");
    }

    @Test
    void whoIsInAnInstitutionIsLedToWhereTheyWereRegisteredAtAdmission() {
        Visitor visitor = livesIn("3000");
        assertThat(visitor.post("/find/situation", "stay", "INSTITUTION").path())
                .isEqualTo("/find/situation/institution");
        Page registered = visitor.post(
                "/find/situation/institution",
                "institution",
                "Hospital",
                "since-day",
                "3",
                "since-month",
                "11",
                "since-year",
                "2026");
        assertThat(registered.heading()).isEqualTo("Where were you registered when you went into the institution?");
        Page centre = visitor.post("/find/situation/registered", "registeredIn", "9300 Aalst");
        assertThat(centre.heading()).contains("OCMW Aalst");
        assertThat(centre.text()).contains("art. 2 § 1", "it is clear");
        assertThat(visitor.get("/find/situation/institution").html())
                .contains("value=\"Hospital\"", "value=\"3\"", "value=\"11\"", "value=\"2026\"");
    }

    @ParameterizedTest
    @CsvSource({"31,2,2026", "24,11,2026", "1,1,1", "x,y,z", "1,,2026", "99999999999,1,2026"})
    void aDayThatCannotBeIsRefusedAndStaysThere(String day, String month, String year) {
        Visitor visitor = livesIn("3000");
        visitor.post("/find/situation", "stay", "INSTITUTION");
        Page page = visitor.post(
                "/find/situation/institution",
                "institution",
                "<script>alert(1)</script>",
                "since-day",
                day,
                "since-month",
                month == null ? "" : month,
                "since-year",
                year);
        assertThat(page.path()).isEqualTo("/find/situation/institution");
        assertThat(page.text()).contains("Give a day that exists");
        assertThat(page.html())
                .contains("href=\"#since-day\"", "value=\"" + day + "\"", "&lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void aNameOfThreeHundredCharactersIsRefusedAndStaysThere() {
        Visitor visitor = livesIn("3000");
        visitor.post("/find/situation", "stay", "INSTITUTION");
        Page page = visitor.post("/find/situation/institution", "institution", "x".repeat(300));
        assertThat(page.text()).contains("The name is too long");
        assertThat(page.html()).contains("x".repeat(300), "href=\"#institution\"");
        visitor.get("/find/situation");
        visitor.post("/find/situation", "stay", "ASYLUM");
        assertThat(visitor.post("/find/situation/reception", "institution", "x".repeat(300))
                        .text())
                .contains("The name is too long");
    }

    @Test
    void whoLeavesAReceptionCentreAndNeedsAGuaranteeIsToldThatTheRuleIsNotCertain() {
        Visitor visitor = livesIn("7000");
        assertThat(visitor.post("/find/situation", "stay", "ASYLUM").path()).isEqualTo("/find/situation/reception");
        visitor.post("/find/situation/reception", "institution", "Centre", "rentalGuarantee", "true");
        Page centre = visitor.post("/find/situation/registered", "registeredIn", "", "unknown", "true");
        assertThat(centre.heading()).contains("CPAS de Mons");
        assertThat(centre.text())
                .contains("rental guarantee", "art. 2 § 8", "The rule for this situation is not certain.");
    }

    @Test
    void whatWasToldAboutOtherCircumstancesIsForgottenWithThem() {
        Visitor visitor = livesIn("7000");
        visitor.post("/find/situation", "stay", "ASYLUM");
        visitor.post("/find/situation/reception", "institution", "Centre", "rentalGuarantee", "true");
        visitor.post("/find/situation/registered", "registeredIn", "3600");
        visitor.get("/find/situation");
        visitor.post("/find/situation", "stay", "STUDENT");
        assertThat(visitor.get("/find/situation/registered").html()).doesNotContain("Genk");
        Page centre = visitor.post("/find/situation/registered", "unknown", "true");
        assertThat(centre.text()).doesNotContain("rental guarantee");
    }

    @Test
    void anotherCentreMayBeChosenAndThePresumedOneAgain() {
        Visitor visitor = livesIn("9000");
        visitor.post("/find/situation", "stay", "RESIDENCE");
        Page unknown = visitor.post("/find/centre", "other", "qxqxqxqx");
        assertThat(unknown.heading()).contains("OCMW Gent");
        assertThat(unknown.text()).contains("We do not find this municipality.");
        assertThat(unknown.html()).contains("<title>Error: This centre can probably help you: ");
        Page chosen = visitor.post("/find/centre", "other", "Borsbeek");
        assertThat(chosen.heading()).isEqualTo("You chose this centre: CPAS d'Anvers / OCMW Antwerpen");
        assertThat(chosen.text()).contains("You chose the centre of Antwerpen yourself.");
        assertThat(visitor.post("/find/centre", "choose", "presumed").heading()).contains("probably", "OCMW Gent");
    }

    @Test
    void whoLivesInTheMunicipalityWithoutACentreIsNotSentAway() {
        Page centre = livesIn("3717").post("/find/situation", "stay", "RESIDENCE");
        assertThat(centre.text()).contains("The municipality has no centre of its own.", "Ask this centre for help");
    }

    @ParameterizedTest
    @CsvSource({
        "/find/situation, /find",
        "/find/centre, /find",
        "/find/situation/institution, /find",
        "/find/situation/reception, /find",
        "/find/situation/registered, /find"
    })
    void aStepThatWasSkippedIsAskedFirst(String skippedTo, String asked) {
        assertThat(visitor().get(skippedTo).path()).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "residence", "OTHER", "<script>alert(1)</script>"})
    void circumstancesThatWereNotOfferedAreNotTaken(String stay) {
        Page page = livesIn("9000").post("/find/situation", "stay", stay);
        assertThat(page.path()).isEqualTo("/find/situation");
        assertThat(page.text()).contains("Choose what fits you best");
        assertThat(page.html()).contains("href=\"#stay\"", "id=\"stay\"").doesNotContain("<script>alert");
    }

    @Test
    void aQuestionThatTheCircumstancesDoNotCallForIsNotAsked() {
        Visitor visitor = livesIn("9000");
        visitor.post("/find/situation", "stay", "STUDENT");
        assertThat(visitor.get("/find/situation/institution").path()).isEqualTo("/find/situation");
        assertThat(visitor.get("/find/situation/reception").path()).isEqualTo("/find/situation");
    }

    @Test
    void nothingThatWasToldStandsInAnAddressOrIsKeptByTheBrowser() {
        Visitor visitor = livesIn("9000");
        Page centre = visitor.post("/find/situation", "stay", "HOMELESS");
        assertThat(centre.path()).isEqualTo("/find/centre");
        assertThat(centre.response().headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store");
    }

    @Test
    void whatWasToldMayBeErasedForWhoeverUsesTheBrowserNext() {
        Visitor visitor = visitor();
        assertThat(visitor.get("/find").text()).doesNotContain("Erase my answers");
        visitor.post("/find", "municipality", "3000");
        visitor.post("/find/situation", "stay", "INSTITUTION");
        visitor.post("/find/situation/institution", "institution", "Refuge");
        visitor.post("/find/situation/registered", "registeredIn", "9300");
        for (String step : List.of("", "/situation", "/situation/institution", "/situation/registered", "/centre")) {
            assertThat(visitor.get("/find" + step).html()).as(step).contains("action=\"/find/erase\"");
        }
        Page erased = visitor.post("/find/erase");
        assertThat(erased.path()).isEqualTo("/find/erased");
        assertThat(erased.heading()).isEqualTo("Your answers are erased");
        assertThat(visitor.get("/find").html()).doesNotContain("Leuven", "/find/erase");
        assertThat(visitor.get("/find/situation/institution").path()).isEqualTo("/find");
    }

    private Visitor livesIn(String municipality) {
        Visitor visitor = visitor();
        visitor.get("/find");
        assertThat(visitor.post("/find", "municipality", municipality).path()).isEqualTo("/find/situation");
        return visitor;
    }
}
