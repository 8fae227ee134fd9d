package be.cpasonline.hub.intake.form.start;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.testing.Visitor;
import be.cpasonline.hub.testing.Visitor.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that anybody may read, in each language, as they are and with what is wrong in them. */
class OpenPagesTest extends VisitsThePages {
    private static final List<String> LANGUAGES = List.of("fr", "nl", "de", "en");

    private static final List<String> PAGES = List.of(
            "/",
            "/start",
            "/find",
            "/urgent",
            "/other-ways",
            "/privacy",
            "/accessibility",
            "/feedback",
            "/feedback/thanks",
            "/sign-in/level-too-low",
            "/sign-in/no-number",
            "/sign-in/failed",
            "/sign-in/cancelled",
            "/sign-in/unavailable",
            "/signed-out");

    static Stream<Arguments> pages() {
        return PAGES.stream().flatMap(page -> LANGUAGES.stream().map(language -> Arguments.of(page, language)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isReadInTheLanguageOfTheBrowser(String path, String language) {
        Page page = visitor(language).get(path);
        assertThat(page.status()).isEqualTo(200);
        assertSound(page, language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "de", "en"})
    void theWayToTheCentreIsSoundInEachLanguage(String language) {
        for (String stay : List.of("RESIDENCE", "HOMELESS", "STUDENT", "INSTITUTION", "ASYLUM")) {
            Visitor visitor = visitor(language);
            visitor.get("/start?centre=44021&topic=energy&source=partner");
            visitor.get("/find");
            assertSound(visitor.post("/find", "municipality", ""), language);
            assertSound(visitor.post("/find", "municipality", "saint-nicolas"), language);
            assertSound(visitor.post("/find", "municipality", "5000"), language);
            assertSound(visitor.post("/find/situation", "stay", "x"), language);
            Page next = visitor.post("/find/situation", "stay", stay);
            assertSound(next, language);
            if (stay.equals("INSTITUTION")) {
                assertSound(visitor.post(next.path(), "since-day", "99", "institution", "x".repeat(300)), language);
                next = visitor.post(next.path(), "institution", "");
            } else if (stay.equals("ASYLUM")) {
                assertSound(visitor.post(next.path(), "institution", "x".repeat(300)), language);
                next = visitor.post(next.path(), "institution", "Centre", "rentalGuarantee", "true");
            }
            if (next.path().endsWith("/registered")) {
                assertSound(visitor.post(next.path(), "registeredIn", "saint-nicolas"), language);
                next = visitor.post(next.path(), "unknown", "true");
            }
            assertThat(next.path()).isEqualTo("/find/centre");
            assertSound(next, language);
            assertSound(visitor.post(next.path(), "other", "saint-nicolas"), language);
            assertSound(visitor.post(next.path(), "choose", "entrance"), language);
        }
    }

    @Test
    void aLanguageThatWasChosenIsKept() {
        Visitor visitor = visitor("fr");
        assertSound(visitor.get("/find?lang=de"), "de");
        assertSound(visitor.get("/urgent"), "de");
        assertSound(visitor.get("/urgent?lang=xx"), "de");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in/other", "/sign-in/", "/find/nowhere", "/feedback/other", "/start/more"})
    void anAddressThatIsNobodysIsToldOnAPage(String path) {
        Page page = visitor("en").get(path);
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.heading()).isEqualTo("We cannot find this page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/find", "/find/situation", "/find/centre", "/other-ways", "/feedback"})
    void aFormThatWasNotOursIsRefusedOnAPage(String path) {
        Page page = visitor("en").post(path, "municipality", "Namur");
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.heading()).isEqualTo("This did not work");
    }

    @Test
    void theNumbersOfTheReadersLanguageComeFirst() {
        String german = visitor("de").get("/urgent").text();
        assertThat(german.indexOf("Telefonhilfe")).isPositive().isLessThan(german.indexOf("Tele-Onthaal"));
        assertThat(visitor("nl").get("/urgent").html()).contains("href=\"tel:080030030\"", "href=\"tel:112\"");
    }

    @Test
    void howACentreIsReachedIsFoundWithoutIdentification() {
        Visitor visitor = visitor("en");
        visitor.get("/other-ways");
        Page found = visitor.post("/other-ways", "municipality", "Jambes");
        assertThat(found.path()).isEqualTo("/other-ways");
        assertThat(found.text()).contains("CPAS de Namur", "+3281000000", "Rue d'Exemple 1, 5000 Namur");
        assertThat(visitor.post("/other-ways", "municipality", "9000").text())
                .contains("OCMW Gent", "We do not know the telephone number");
        Page several = visitor.post("/other-ways", "municipality", "saint-nicolas");
        assertThat(several.text()).contains("Choose the municipality that you mean");
        assertThat(visitor.post(
                                "/other-ways",
                                "municipality",
                                "saint-nicolas",
                                "municipality-choice",
                                "62093/4420/Saint-Nicolas")
                        .text())
                .contains("CPAS de Saint-Nicolas", "We do not know the telephone number");
    }

    /** What the provider says of a person is kept too, and so is what is told of others. */
    @ParameterizedTest
    @CsvSource({
        "en, birth date, e-mail address, people you live with",
        "fr, date de naissance, adresse e-mail, personnes avec qui vous vivez",
        "nl, geboortedatum, e-mailadres, mensen met wie u samenwoont",
        "de, Geburtsdatum, E-Mail-Adresse, mit denen Sie zusammenleben"
    })
    void allDataThatAreKeptAreNamed(String language, String birth, String mail, String others) {
        assertThat(visitor(language).get("/privacy").text()).contains(birth, mail, others);
    }

    @ParameterizedTest
    @CsvSource({
        "en, 30 days after, 1 year after, 10 years, 29 November 2026",
        "fr, 30 jours après, 1 an après, 10 ans, 29 novembre 2026",
        "nl, 30 dagen na, 1 jaar nadat, 10 jaar, 29 november 2026",
        "de, 30 Tage nach, 1 Jahr nachdem, 10 Jahre, 29. November 2026"
    })
    void howLongDataAreKeptIsWhatTheHubDoes(
            String language, String drafts, String content, String applications, String tested) {
        assertThat(visitor(language).get("/privacy").text()).contains(drafts, content, applications);
        assertThat(visitor(language).get("/accessibility").text()).contains(tested);
    }

    @Test
    void nobodyHasASessionWhoOnlyReads() {
        Page page = visitor("en").get("/");
        assertThat(page.response().headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("session="));
    }

    /** One heading, texts everywhere, and every label, description and link within the page leads somewhere. */
    private static void assertSound(Page page, String language) {
        String html = page.html();
        assertThat(html)
                .as(page.path())
                .contains("<html lang=\"" + language + "\"")
                .doesNotContain("??", "th:");
        assertThat(page.heading()).isNotBlank();
        assertThat(html.split("<h1", -1)).as("headings of " + page.path()).hasSize(2);
        List<String> ids = all(html, " id=\"([^\"]*)\"");
        assertThat(ids).as(page.path()).doesNotHaveDuplicates();
        Set<String> referred = new TreeSet<>();
        referred.addAll(all(html, " for=\"([^\"]*)\""));
        referred.addAll(all(html, " href=\"#([^\"]*)\""));
        all(html, " aria-(?:describedby|labelledby)=\"([^\"]*)\"")
                .forEach(list -> referred.addAll(Arrays.asList(list.split(" "))));
        assertThat(ids).as(page.path()).containsAll(referred);
        assertThat(all(html, "<(?:input|textarea)(?![^>]*type=\"hidden\")[^>]* id=\"([^\"]*)\""))
                .as("fields with a label in " + page.path())
                .allSatisfy(field -> assertThat(html).contains("for=\"" + field + "\""));
        assertThat(html).doesNotContain("<style", " style=", "onclick");
    }

    private static List<String> all(String html, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(html);
        return matcher.results().map(found -> found.group(1)).toList();
    }
}
