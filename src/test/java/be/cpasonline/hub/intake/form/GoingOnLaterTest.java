package be.cpasonline.hub.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.documents.Documents;
import be.cpasonline.hub.followup.copy.OwnDataCopy;
import be.cpasonline.hub.intake.draft.DraftNotices;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who goes on another time knows until when, and is told before the end where they want that. */
class GoingOnLaterTest extends FillsInTheForm {
    private static final String ADDRESS = "sophie@example.org";

    /** A day before the mail, the day of the mail, and the last day but one; the draft is kept for 30 days. */
    private static final String BEFORE = "2026-12-17T09:00:00Z";

    private static final String DAY_OF_THE_MAIL = "2026-12-18T09:00:00Z";

    private static final String LATE = "2026-12-22T09:00:00Z";

    @Autowired
    private DraftNotices notices;

    @Autowired
    private Documents documents;

    @Autowired
    private OwnDataCopy copies;

    @BeforeEach
    void noMails() {
        sql.sql("delete from mail").update();
    }

    /** Enter presses the first button. */
    @Test
    void thePageOfAQuestionSavesAndLeadsToWhereItIsSaidUntilWhen() {
        Applicant sophie = beginner("sophie");
        sophie.goes(sophie.draft() + "/story?then=check");
        assertThat(sophie.html()).containsSubsequence("class=\"govuk-button\"", "name=\"later\" value=\"true\"");
        sophie.answers("story", "story", "s".repeat(2000), "then", "check", "later", "true");
        assertThat(sophie.at()).isEqualTo("later");
        assertThat(sophie.text()).contains("We keep them until 23/12/2026", "We send it on 18/12/2026");
        assertThat(sophie.html()).contains("value=\"sophie.lambert@example.org\"");
    }

    /** The hub's settings say after how long somebody is signed out. */
    @Test
    void afterHowLongOneIsSignedOutIsSaidAsItIs() {
        Applicant sophie = somebody().signIn("/apply", "sophie");
        assertThat(sophie.text()).contains("After 20 minutes without doing anything");
        sql.sql("update person_session set max_inactive_interval = 600").update();
        assertThat(sophie.goes(sophie.draft() + "/who").text()).contains("After 10 minutes");
        sql.sql("update person_session set max_inactive_interval = 1200").update();
    }

    @Test
    void whatIsTypedIsSavedByGoingOnAnotherTime() {
        Applicant sophie = beginner("sophie").answers("story", "story", "Hello <you>", "later", "true");
        assertThat(sophie.goes(sophie.draft() + "/story").html()).contains("Hello &lt;you&gt;</textarea>");
    }

    /** It is asked for once more before anything is sent. */
    @Test
    void whatHasToBeAnsweredKeepsNobodyHere() {
        Applicant sophie = beginner("sophie").answers("home", "municipality", "", "stay", "STUDENT", "later", "true");
        assertThat(sophie.at()).isEqualTo("later");
        assertThat(sophie.goes(sophie.draft() + "/home").html())
                .containsPattern("value=\"STUDENT\"\\s+checked=\"checked\"");
    }

    @Test
    void aMistakeIsToldAndAllElseIsSaved() {
        Applicant sophie = beginner("sophie").fillsIn();
        sophie.answers("contact", "phone", "x", "email", ADDRESS, "later", "true");
        assertThat(sophie.status()).isEqualTo(422);
        assertThat(sophie.text()).contains("Write a telephone number such as", "Go on another time without");
        assertThat(sophie.html()).contains("value=\"x\"", "href=\"" + sophie.draft() + "/later\"");
        assertThat(sophie.goes(sophie.draft() + "/contact").html())
                .contains("value=\"" + ADDRESS + "\"", "value=\"+32470123456\"")
                .doesNotContain("/later\"");
    }

    @Test
    void whoWishesIsToldOnce() {
        wishing();
        assertThat(mailsAt(BEFORE)).isEmpty();
        assertThat(mailsAt(DAY_OF_THE_MAIL))
                .singleElement()
                .satisfies(mail -> assertThat(mail)
                        .contains("is deleted on 23 December 2026")
                        .doesNotContainIgnoringCase("sophie")
                        .doesNotContainIgnoringCase("lambert"));
        assertThat(mailsAt(LATE)).hasSize(1);
    }

    @Test
    void whoChangesItIsToldAgainInTime() {
        comesBack(BEFORE, wishing().draft()).answers("who", "who", "SELF");
        assertThat(mailsAt(DAY_OF_THE_MAIL)).isEmpty();
        assertThat(mailsAt("2027-01-11T09:00:00Z"))
                .singleElement()
                .satisfies(mail -> assertThat(mail).contains("16 January 2027"));
    }

    @Test
    void whoDoesNotWishIsNotTold() {
        beginner("sophie");
        assertThat(mailsAt(LATE)).isEmpty();
    }

    @Test
    void whoWishesNoMoreIsNotTold() {
        Applicant sophie = wishing();
        assertThat(sophie.text()).contains("We send a mail to " + ADDRESS);
        sophie.sends(sophie.draft() + "/later/stop");
        assertThat(sophie.text()).doesNotContain(ADDRESS);
        assertThat(mailsAt(LATE)).isEmpty();
    }

    @Test
    void whoSentItIsNotTold() {
        wishing().fillsIn().declaresAndSends();
        sql.sql("delete from mail").update();
        assertThat(mailsAt(LATE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a@b@c", "\"><script>alert(1)</script>"})
    void anAddressThatIsNoneIsTold(String address) {
        Applicant sophie = beginner("sophie");
        sophie.sends(sophie.draft() + "/later", "email", address);
        assertThat(sophie.status()).isEqualTo(422);
        assertThat(sophie.text()).contains("Write an e-mail address such as");
        assertThat(sophie.html()).doesNotContain("<script>alert");
        assertThat(mailsAt(LATE)).isEmpty();
    }

    @Test
    void anotherPersonsDraftIsNobodys() {
        String draft = beginner("sophie").draft();
        Applicant mohamed = beginner("mohamed");
        assertThat(mohamed.goes(draft + "/later").status()).isEqualTo(404);
        assertThat(mohamed.sends(draft + "/later", "email", ADDRESS).status()).isEqualTo(404);
        assertThat(mailsAt(LATE)).isEmpty();
    }

    /** Else a document that was added early would be gone when the form is sent late. */
    @Test
    void aDocumentIsKeptAsLongAsTheAnswers() {
        Applicant sophie = beginner("sophie").fillsIn();
        sophie.adds("letter.jpg", () -> TestFiles.photo(1));
        comesBack(LATE, sophie.draft()).answers("who", "who", "SELF");
        Applicant again = comesBack("2027-01-05T09:00:00Z", sophie.draft());
        documents.forgetExpired();
        again.declaresAndSends();
        assertThat(again.at()).isEqualTo("done");
    }

    @Test
    void whoHadToSignInAgainIsToldThatTheLastPageWasNotSaved() {
        Applicant sophie = somebody().signIn("/apply", "sophie").answers("who", "who", "SELF");
        clock().set("2026-11-23T18:00:00Z");
        sophie.answers("story", "story", "written for an hour").chooses("sophie");
        assertThat(sophie.text()).contains("You have already begun", "Your last page was not saved");
        assertThat(sophie.goes("/apply").text()).doesNotContain("was not saved");
    }

    @Test
    void soIsWhoWroteToTheCentre() {
        Applicant sophie = somebody().signIn("/my", "sophie");
        assertThat(sophie.text()).doesNotContain("was not saved");
        clock().set("2026-11-23T18:00:00Z");
        sophie.sends("/my/applications/2222-2222-2222/withdraw", "message", "a long one")
                .chooses("sophie");
        assertThat(sophie.text()).contains("Your last page was not saved");
    }

    /** After so long everybody has to sign in again. */
    private Applicant comesBack(String moment, String draft) {
        clock().set(moment);
        return somebody().signIn(draft + "/check", "sophie").takesUp(draft);
    }

    /** It is kept on the person too. */
    @Test
    void whatIsNotSentYetIsInTheCopyOfOnesData() throws IOException {
        wishing().answers("who", "who", "SELF");
        assertThat(copied("index.html")).contains("What you have not sent yet", "unsent/application.json");
        assertThat(copied("unsent/application.json")).contains("\"SELF\"", ADDRESS, "\"2026-12-23T09:00:00Z\"");
    }

    private String copied(String file) throws IOException {
        var target = new ByteArrayOutputStream();
        copies.write(SOPHIE, Locale.ENGLISH, URI.create("https://hub.test"), target);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(target.toByteArray()))) {
            while (!zip.getNextEntry().getName().equals(file)) {
                zip.closeEntry();
            }
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Applicant wishing() {
        Applicant sophie = beginner("sophie");
        return sophie.sends(sophie.draft() + "/later", "email", ADDRESS);
    }

    private List<String> mailsAt(String moment) {
        clock().set(moment);
        notices.send();
        return sql.sql("select content from mail").query(String.class).list();
    }
}
