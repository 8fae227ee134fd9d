package be.cpasonline.hub.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.register.Registered;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no page sends, and what people type that nobody expects. */
class BadInputTest extends FillsInTheForm {
    private static final String NOBODYS_DRAFT = "/apply/01932f5e-7a00-7000-8000-000000000000";

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example/", "//elsewhere.example", "<script>alert(1)</script>", "done"})
    void whereToGoNextIsNoneButTheCheckPage(String then) {
        Applicant sophie = beginner("sophie").answers("who", "who", "SELF", "then", then);
        assertThat(sophie.at()).isEqualTo("needs");
        sophie.goes(sophie.draft() + "/needs?then=" + Html.encoded(then));
        assertThat(sophie.html()).doesNotContain("elsewhere.example", "<script>alert", "name=\"then\"");
        assertThat(sophie.answers("needs", "needs", "FOOD", "then", "check").at())
                .isEqualTo("check");
    }

    @ParameterizedTest
    @CsvSource({"who, who, ME", "needs, needs, MONEY", "home, stay, MOON", "household, withOthers, perhaps"})
    void anOptionThatIsNoneIsRefused(String step, String question, String option) {
        Applicant sophie = beginner("sophie").answers("who", "who", "SELF").answers(step, question, option);
        assertThat(sophie.status()).isEqualTo(422);
        assertThat(sophie.text()).contains("Choose one of the answers on this page");
        assertThat(sophie.html()).contains("href=\"#" + question + "-1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999//Gent", "<script>alert(1)</script>", "///", "/9000/Gent", "\u0000"})
    void aChosenPlaceThatIsNoneIsAsNone(String choice) {
        Applicant sophie = beginner("sophie").answers("home", "municipality", "", "municipality-choice", choice);
        assertThat(sophie.status()).isEqualTo(422);
        assertThat(sophie.html()).doesNotContain("<script>alert");
    }

    @Test
    void whichPlaceIsMeantIsAskedAtTheChoices() {
        Applicant sophie = beginner("sophie").answers("home", "municipality", "Saint");
        assertThat(sophie.html())
                .contains("href=\"#municipality-choice-1\"", "id=\"municipality-choice-error\"")
                .containsPattern("<fieldset[^>]* aria-describedby=\"municipality-choice-error\"")
                .doesNotContain("municipality-error", "govuk-input--error");
    }

    @Test
    void aChosenPlaceIsNamedAsTheDirectoryNamesIt() {
        Applicant sophie = beginner("sophie").fillsIn();
        sophie.answers(
                "home", "municipality", "Gent", "municipality-choice", "44021/1000/<b>Elsewhere</b>", "then", "check");
        assertThat(sophie.at()).isEqualTo("check");
        assertThat(sophie.text()).contains("9000 Gent").doesNotContain("Elsewhere");
    }

    @Test
    void answersToQuestionsOfAnotherPageAreLeftOut() {
        Applicant sophie = beginner("sophie").fillsIn();
        sophie.answers(
                "story",
                "story",
                "",
                "theirNiss",
                MOHAMED,
                "who",
                "OTHER",
                "needs",
                "DEBT",
                "context.chosenCentre",
                "92094");
        sophie.goes(sophie.draft() + "/check");
        assertThat(sophie.text()).contains("Food").doesNotContain("Debts", MOHAMED, "Namur");
        Registered registered =
                register.find(reference(sophie.declaresAndSends())).orElseThrow();
        assertThat(register.read(registered.applicationId()).application()).satisfies(sent -> {
            assertThat(sent.applicant().niss()).isEqualTo(SOPHIE);
            assertThat(sent.competence()).isNull();
        });
    }

    /** Another window may have brought up the question, and answered it, after this one was shown. */
    @Test
    void anAnswerToWhatThePageDidNotShowStays() {
        Applicant sophie = beginner("sophie").answers("incomes", "incomes", "WAGE", "incomes", "PENSION");
        sophie.answers("income-amounts", "incomeWage", "900", "incomePension", "750");
        sophie.answers("income-amounts", "shown", "incomeWage", "incomeWage", "x");
        assertThat(sophie.html()).contains("value=\"x\"").doesNotContain("incomePension");
        sophie.answers("income-amounts", "shown", "incomeWage", "shown", "theirNiss", "incomeWage", "950");
        sophie.goes(sophie.draft() + "/income-amounts");
        assertThat(sophie.html())
                .contains("value=\"950,00\"", "value=\"750,00\"")
                .contains("name=\"shown\" value=\"incomePension\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/who", "/documents", "/check", "/done", "/receipt.pdf", "/nonsense"})
    void anotherPersonsDraftIsAsOneThatNeverWas(String page) {
        Applicant sophie = beginner("sophie").fillsIn();
        Applicant mohamed = beginner("mohamed");
        mohamed.goes(sophie.draft() + page);
        assertThat(mohamed.status()).isEqualTo(404);
        String others = mohamed.html().replace(sophie.draft(), NOBODYS_DRAFT);
        mohamed.goes(NOBODYS_DRAFT + page);
        assertThat(mohamed.status()).isEqualTo(404);
        assertThat(Html.withoutTokens(others)).isEqualTo(Html.withoutTokens(mohamed.html()));
        assertThat(mohamed.text()).contains("We cannot find this page");
    }

    @Test
    void anotherPersonsDraftCannotBeChanged() {
        Applicant sophie = beginner("sophie").fillsIn();
        Applicant mohamed = beginner("mohamed");
        assertThat(mohamed.sends(sophie.draft() + "/story", "story", "mine").status())
                .isEqualTo(404);
        assertThat(mohamed.sends(sophie.draft() + "/check", "declared", "true").status())
                .isEqualTo(404);
        assertThat(mohamed.sends(sophie.draft() + "/documents/documents").status())
                .isEqualTo(404);
        assertThat(sophie.goes(sophie.draft() + "/check").text()).doesNotContain("mine");
        assertThat(sophie.declaresAndSends().at()).isEqualTo("done");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/apply/------------------------------------/who",
                "/apply/01932f5e-7a00-7000-8000-00000000000/who",
                "/apply/x/who",
                "/apply/01932f5e7a007000800000000000000000000/check",
                "/apply/new/who/x"
            })
    void anAddressThatIsNoneIsToldInPlainWords(String path) {
        Applicant sophie = beginner("sophie").goes(path);
        assertThat(sophie.status()).isEqualTo(404);
        assertThat(sophie.text()).contains("We cannot find this page", "Go to the first page");
    }

    @Test
    void whoSkipsAllIsToldWhatIsMissingWithLinks() {
        Applicant luc = beginner("luc");
        assertThat(luc.goes(luc.draft() + "/check").status()).isEqualTo(200);
        assertThat(luc.text()).contains("Not answered");
        luc.sends(luc.draft() + "/check", "declared", "true");
        assertThat(luc.status()).isEqualTo(422);
        for (String step : new String[] {"who", "needs", "home", "contact"}) {
            assertThat(luc.html()).contains("<a href=\"" + luc.draft() + "/" + step + "?then=check\">");
        }
        assertThat(luc.text()).contains("Choose an answer", "Fill in at least one of these answers");
    }

    @Test
    void whoDoesNotDeclareIsToldTo() {
        Applicant sophie = beginner("sophie").fillsIn();
        sophie.sends(sophie.draft() + "/check");
        assertThat(sophie.status()).isEqualTo(422);
        assertThat(sophie.html())
                .contains("href=\"#declared\"", "id=\"declared-error\"", "aria-describedby=\"declared-error\"");
    }

    @ParameterizedTest
    @CsvSource({"news, contact", "declared, home"})
    void whatWasTickedStaysTickedWhenSomethingIsWrong(String ticked, String open) {
        Applicant sophie = beginner("sophie").fillsIn();
        assertThat(sophie.html()).doesNotContain("checked=\"checked\"", "declared-error");
        sophie.answers(open, "email", "name@example.org", "later", "true");
        sophie.sends(sophie.draft() + "/check", ticked, "true");
        assertThat(sophie.status()).isEqualTo(422);
        assertThat(sophie.html())
                .containsPattern("id=\"" + ticked + "\"[^>]* checked=\"checked\"")
                .containsOnlyOnce("checked=\"checked\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"represented", "energy", "member-a", "nonsense"})
    void aStepThatIsNotAskedLeadsToTheFirstOne(String step) {
        Applicant sophie = beginner("sophie").fillsIn();
        assertThat(sophie.goes(sophie.draft() + "/" + step).at()).isEqualTo("who");
        assertThat(sophie.answers(step, "supplier", "Nobody", "theirFamilyName", "Nobody")
                        .at())
                .isEqualTo("who");
        assertThat(sophie.goes(sophie.draft() + "/check").text()).doesNotContain("Nobody");
    }

    @Test
    void aNameOf300CharactersIsToldAndStays() {
        String name = "N".repeat(300);
        Applicant sophie = beginner("sophie").answers("who", "who", "OTHER");
        sophie.answers("represented", "theirNiss", MOHAMED, "theirFamilyName", name, "role", "SOCIAL_WORKER");
        assertThat(sophie.status()).isEqualTo(422);
        assertThat(sophie.text()).contains("This is 180 characters too long. At most 120 fit.");
        assertThat(sophie.html())
                .contains("value=\"" + name + "\"", "value=\"" + MOHAMED + "\"", "href=\"#theirFamilyName\"");
    }

    @Test
    void rightToLeftAndEmojiStayAsTyped() {
        String typed = "مرحبا بالعالم — שלום 👩‍👩‍👧‍👦 🏠 ﷽ é \"quoted\"\nsecond line";
        Applicant sophie = beginner("sophie").fillsIn();
        sophie.answers("story", "story", typed.replace("\n", "\r\n"));
        assertThat(sophie.goes(sophie.draft() + "/story").text()).contains(typed.replace("\n", " "));
        sophie.goes(sophie.draft() + "/check");
        Registered registered =
                register.find(reference(sophie.declaresAndSends())).orElseThrow();
        assertThat(register.read(registered.applicationId()).application().situation())
                .satisfies(said -> assertThat(said.story()).isEqualTo(typed));
    }

    @Test
    void whatNobodyTypesIsLeftOut() {
        Applicant sophie = beginner("sophie").fillsIn();
        sophie.answers("story", "story", "a\u0000b\u0008c\uFFFEd");
        sophie.goes(sophie.draft() + "/check");
        assertThat(sophie.text()).contains("abcd");
        assertThat(sophie.declaresAndSends().at()).isEqualTo("done");
    }

    @Test
    void aStoryWithoutEndIsAnsweredAndTheDraftStays() {
        Applicant sophie = beginner("sophie").fillsIn();
        sophie.answers("story", "story", "x".repeat(500_000));
        assertThat(sophie.status()).isEqualTo(422);
        sophie.answers("story", "story", "x".repeat(3_000_000));
        assertThat(sophie.status()).isEqualTo(413);
        assertThat(sophie.text()).contains("What you saved is still there");
        assertThat(sophie.goes(sophie.draft() + "/check").text()).contains("9000 Gent");
    }

    @ParameterizedTest
    @CsvSource({"PUT, /who", "DELETE, /who", "PATCH, /check", "GET, /documents/documents", "PUT, /done"})
    void otherMethodsAreToldOnAPage(String method, String page) {
        Applicant sophie = beginner("sophie");
        sophie.asksWith(method, sophie.draft() + page);
        assertThat(sophie.status()).isEqualTo(405);
        assertThat(sophie.page().headers().firstValue("Content-Type"))
                .hasValueSatisfying(
                        type -> assertThat(type.toLowerCase(Locale.ROOT)).startsWith("text/html"));
        assertThat(sophie.text()).contains("We cannot find this page");
    }

    @Test
    void whatIsSentFromSomewhereElseIsRefused() {
        Applicant sophie = beginner("sophie");
        assertThat(sophie.sendsForged(sophie.draft() + "/who", "who", "SELF").status())
                .isEqualTo(403);
        assertThat(sophie.text()).contains("What you typed on it was not saved", "back button");
    }

    private static String reference(Applicant done) {
        assertThat(done.at()).isEqualTo("done");
        return Html.found("<strong>([^<]+)</strong>", done.html());
    }
}
