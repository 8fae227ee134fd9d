package be.cpasonline.hub.intake.form.start;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.testing.Visitor;
import be.cpasonline.hub.testing.Visitor.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People who come by a link on another site. */
class EntranceTest extends VisitsThePages {

    @Test
    void aLinkSaysWhichCentreAndWhatAboutAndWhereToGoBack() {
        Visitor visitor = visitor();
        Page page = visitor.get("/start?centre=44021&topic=energy&source=partner&lang=nl");
        assertThat(page.text())
                .contains("OCMW Gent", "Gas, elektriciteit, water of verwarming", "U komt van de site: Portaal.");
        assertThat(page.html()).contains("href=\"https://portal.example/help\"");

        // It lasts, in whatever language.
        assertThat(visitor.get("/?lang=fr").text()).contains("Vous venez du site : Portail.");
        assertThat(visitor.get("/start?lang=en").text()).contains("You come from the site: The portal.");
        assertThat(visitor.get("/find").html()).contains("value=\"9000 Gent\"");
    }

    @Test
    void aCentresOwnSiteIsKnownByItsAddress() {
        Page page = visitor().get("/start?centre=92094&source=centre");
        assertThat(page.html()).contains("href=\"https://cpas-namur.example/\"");
        assertThat(page.text()).contains("You come from the site: CPAS de Namur / OCMW Namen.");
    }

    @Test
    void aSiteOfACentreNeedsNotNameIt() {
        assertThat(visitor().get("/start?source=gent").text()).contains("You want to ask", "OCMW Gent");
        assertThat(visitor().get("/start?source=gent&centre=92094").text()).contains("You want to ask CPAS de Namur");
    }

    @ParameterizedTest
    @CsvSource({"11007, OCMW Antwerpen", "44048, OCMW Nazareth-De Pinte", "55022, CPAS de La Louvière"})
    void theCodeOfAMunicipalityThatMergedLeadsToItsSuccessor(String nis, String centre) {
        assertThat(visitor().get("/start?centre=" + nis).text()).contains(centre);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "99999",
                "4402",
                "abc",
                "<script>alert(1)</script>",
                "44021,92094",
                "../../etc/passwd",
                "\" onmouseover=\"x"
            })
    void anUnknownCentreIsToldAndLeftOut(String centre) {
        Visitor visitor = visitor();
        Page page = visitor.get("/start?centre=" + encoded(centre) + "&topic=debt");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("The link names a centre that we do not know.", "Your question is about: Debts.");
        assertThat(page.html()).doesNotContain("<script>alert", "onmouseover");
        assertThat(visitor.get("/find").html()).contains("value=\"\"");
    }

    @ParameterizedTest
    @CsvSource({
        "topic=weather, The link is about something that we do not know.",
        "topic=ENERGY, The link is about something that we do not know.",
        "source=nobody, We do not know the site that you come from.",
        "source=broken, We do not know the site that you come from.",
        "source=centre, We do not know the site that you come from.",
        "source=centre&centre=44021, We do not know the site that you come from.",
        "source=../centres/92094, We do not know the site that you come from."
    })
    void whatIsUnknownIsToldAndLeftOut(String query, String words) {
        Page page = visitor().get("/start?" + query);
        assertThat(page.text()).contains(words).doesNotContain("You come from the site");
        assertThat(page.html()).doesNotContain("javascript:", "weather");
    }

    @Test
    void threeHundredCharactersAreOnlyUnknown() {
        String much = "x".repeat(300);
        Page page = visitor().get("/start?centre=" + much + "&topic=" + much + "&source=" + much + "&lang=" + much);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html()).doesNotContain(much);
    }

    @Test
    void aNewEntranceForgetsWhatWasAnsweredBefore() {
        Visitor visitor = visitor();
        visitor.get("/find");
        visitor.post("/find", "municipality", "9000");
        visitor.get("/start?centre=92094");
        assertThat(visitor.get("/find/situation").path()).isEqualTo("/find");
    }

    @Test
    void whoLivesElsewhereMayStillAskTheCentreOfTheEntrance() {
        Visitor visitor = visitor();
        visitor.get("/start?centre=92094&source=centre");
        visitor.get("/find");
        visitor.post("/find", "municipality", "9000");
        Page centre = visitor.post("/find/situation", "stay", "RESIDENCE");
        assertThat(centre.heading()).contains("OCMW Gent");
        assertThat(centre.text()).contains("You came here for another centre: CPAS de Namur / OCMW Namen.");
        assertThat(centre.html()).contains("href=\"https://cpas-namur.example/\"");
        assertThat(visitor.post("/find/centre", "choose", "entrance").heading())
                .isEqualTo("You chose this centre: CPAS de Namur / OCMW Namen");
    }

    @Test
    void withoutAnEntranceThereIsNoneToChoose() {
        Visitor visitor = visitor();
        visitor.get("/find");
        visitor.post("/find", "municipality", "9000");
        visitor.post("/find/situation", "stay", "RESIDENCE");
        Page page = visitor.post("/find/centre", "choose", "entrance");
        assertThat(page.heading()).contains("probably", "OCMW Gent");
        assertThat(page.text()).contains("Type the name or the postal code of a municipality");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
