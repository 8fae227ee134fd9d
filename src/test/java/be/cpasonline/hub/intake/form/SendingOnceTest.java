package be.cpasonline.hub.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.intake.draft.Draft;
import be.cpasonline.hub.intake.draft.FormDrafts;
import be.cpasonline.hub.intake.draft.SealedDrafts;
import be.cpasonline.hub.retention.Retention;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several windows, the back button, a double click, a session that ended, another device. */
class SendingOnceTest extends FillsInTheForm {
    @Autowired
    private SealedSending sending;

    @Autowired
    private SealedDrafts sealed;

    @Autowired
    private FormDrafts drafts;

    private static final List<Map.Entry<String, String>> DECLARED = List.of(Map.entry("declared", "true"));

    @Autowired
    private Retention retention;

    @Test
    void whatTwoWindowsSaveIsBothKept() {
        Applicant one = beginner("sophie").fillsIn();
        Applicant other = somebody().signIn("/my", "sophie").takesUp(one.draft());
        one.goes(one.draft() + "/story");
        other.goes(one.draft() + "/household");
        one.answers("story", "story", "said in one window");
        other.answers("household", "composition", "ALONE");
        assertThat(other.goes(one.draft() + "/check").text()).contains("said in one window", "alone");
    }

    @Test
    void whatIsSentInOneWindowIsNotChangedInTheOther() {
        Applicant one = beginner("sophie").fillsIn();
        Applicant other =
                somebody().signIn("/my", "sophie").takesUp(one.draft()).goes(one.draft() + "/story");
        one.goes(one.draft() + "/check").declaresAndSends();
        int before = asked(SOPHIE).size();
        assertThat(other.answers("story", "story", "too late").at()).isEqualTo("done");
        assertThat(other.text())
                .contains("Your application is sent", "What you just changed or added is not in your application");
        assertThat(other.goes(one.draft() + "/done").text()).doesNotContain("What you just changed");
        assertThat(other.adds("late.txt", TestFiles::text).at()).isEqualTo("done");
        assertThat(asked(SOPHIE)).hasSize(before);
    }

    @Test
    void whatCouldNotBeRegisteredIsSentAgainWithoutAnybodyPressing() {
        int before = asked(SOPHIE).size();
        Applicant sophie = beginner("sophie").fillsIn();
        sql.sql("alter table application rename to application_away").update();
        try {
            assertThat(sophie.goes(sophie.draft() + "/check").declaresAndSends().status())
                    .isGreaterThanOrEqualTo(500);
            assertThat(sophie.goes(sophie.draft() + "/done").text()).contains("It is not registered yet");
            sendAgain(Duration.ofMinutes(1));
        } finally {
            sql.sql("alter table application_away rename to application").update();
        }
        forgetAfter(Duration.ofDays(31));
        assertThat(asked(SOPHIE)).hasSize(before);

        sendAgain(Duration.ofMinutes(1).minusSeconds(1));
        assertThat(asked(SOPHIE)).as("it was tried a moment ago").hasSize(before);
        sendAgain(Duration.ofMinutes(2));
        sendAgain(Duration.ofMinutes(4));

        assertThat(asked(SOPHIE)).hasSize(before + 1);
        assertThat(sophie.goes(sophie.draft() + "/done").text())
                .contains("Your application is sent", asked(SOPHIE).getFirst());
    }

    private void sendAgain(Duration later) {
        clock().advance(later);
        sending.sendAgain();
        clock().set(NOW);
    }

    @Test
    void whatChangedSinceItWasLookedAtIsNotSent() {
        Applicant sophie = beginner("sophie").fillsIn();
        Draft looked = drafts.unsent(SOPHIE).getFirst();
        sophie.goes(sophie.draft() + "/story").answers("story", "story", "said meanwhile");

        assertThat(sealed.seal(looked, new byte[] {1})).isEmpty();

        sophie.goes(sophie.draft() + "/check");
        assertThat(sophie.text()).contains("said meanwhile");
        assertThat(sophie.declaresAndSends().text()).contains("Your application is sent");
    }

    @Test
    void theBackButtonLeadsToWhatBecameOfIt() {
        int before = asked(SOPHIE).size();
        Applicant sophie = beginner("sophie").fillsIn().declaresAndSends();
        for (String page : List.of("/who", "/contact", "/documents", "/check", "/done")) {
            assertThat(sophie.goes(sophie.draft() + page).at()).isEqualTo("done");
        }
        assertThat(sophie.answers("needs", "needs", "DEBT").at()).isEqualTo("done");
        assertThat(sophie.declaresAndSends().at()).isEqualTo("done");
        assertThat(asked(SOPHIE)).hasSize(before + 1);
        assertThat(sophie.text()).contains(asked(SOPHIE).getFirst());
    }

    @RepeatedTest(5)
    void whoClicksTwiceSendsOnce() throws ExecutionException, InterruptedException {
        int before = asked(SOPHIE).size();
        Applicant sophie = beginner("sophie").fillsIn();
        var together = new CyclicBarrier(2);
        try (ExecutorService clicks = Executors.newFixedThreadPool(2)) {
            List<Future<HttpResponse<String>>> answers = Stream.of(1, 2)
                    .map(click -> clicks.submit(() -> {
                        together.await();
                        return sophie.posted(sophie.draft() + "/check", DECLARED);
                    }))
                    .toList();
            for (Future<HttpResponse<String>> answer : answers) {
                assertThat(answer.get().headers().firstValue("Location"))
                        .hasValueSatisfying(next -> assertThat(next).endsWith(sophie.draft() + "/done"));
            }
        }
        assertThat(asked(SOPHIE)).hasSize(before + 1);
        assertThat(sophie.goes(sophie.draft() + "/done").text())
                .contains("Your application is sent", asked(SOPHIE).getFirst());
    }

    @Test
    void afterSendingAnotherOneCanBeBegun() {
        Applicant sophie = beginner("sophie").fillsIn().declaresAndSends();
        String sent = sophie.draft();
        assertThat(sophie.begins("/apply").draft()).isNotEqualTo(sent);
        assertThat(sophie.fillsIn().text()).contains("You have lately sent an application to this centre");
    }

    @Test
    void whoseSessionEndedSignsInAndFindsWhatWasSaved() {
        Applicant sophie = somebody().signIn("/apply?lang=nl", "sophie").fillsIn();
        sophie.goes(sophie.draft() + "/story");
        sql.sql("delete from person_session").update();
        sophie.answers("story", "story", "typed too late");
        assertThat(sophie.html()).contains("name=\"person\"");
        sophie.chooses("sophie");
        assertThat(sophie.at()).isEqualTo("/apply");
        assertThat(sophie.html()).contains("lang=\"nl\"", "href=\"" + sophie.draft() + "/check\"");
        assertThat(sophie.goes(sophie.draft() + "/check").text()).contains("9000 Gent", "Eten");
    }

    @Test
    void whoseSessionEndedWhileChoosingAPhotoIsAskedToSignIn() {
        Applicant sophie = somebody().signIn("/apply", "sophie").fillsIn();
        sophie.goes(sophie.draft() + "/documents");
        sql.sql("delete from person_session").update();
        sophie.adds("photo.jpg", () -> TestFiles.photo(8));
        assertThat(sophie.html()).contains("name=\"person\"");
    }

    @Test
    void aDraftIsTakenUpOnAnotherDevice() {
        Applicant telephone = beginner("sophie").fillsIn();
        Applicant library = somebody().signIn("/apply", "sophie");
        assertThat(library.text()).contains("You have already begun", "until 23/12/2026");
        assertThat(library.html()).contains("href=\"" + telephone.draft() + "/check\"");
        library.takesUp(telephone.draft()).goes(telephone.draft() + "/check");
        assertThat(library.text()).contains("9000 Gent");
        assertThat(library.declaresAndSends().at()).isEqualTo("done");
        assertThat(telephone.goes(telephone.draft() + "/check").at()).isEqualTo("done");
    }

    @Test
    void aDraftIsForgottenAfterThirtyDays() {
        Applicant sophie = beginner("sophie").fillsIn();
        forgetAfter(Duration.ofDays(30));
        assertThat(sophie.goes("/apply").text()).contains("You have already begun");
        forgetAfter(Duration.ofDays(30).plusSeconds(1));
        assertThat(sophie.goes(sophie.draft() + "/check").status()).isEqualTo(404);
        String forgotten = sophie.draft();
        assertThat(sophie.begins("/apply").draft()).isNotEmpty().isNotEqualTo(forgotten);
    }

    private void forgetAfter(Duration duration) {
        clock().advance(duration);
        retention.forget();
        clock().set(NOW);
    }

    @Test
    void whoBeginsAnewFindsNothingOfWhatWasThere() {
        Applicant sophie = beginner("sophie").fillsIn();
        String before = sophie.draft();
        sophie.goes("/apply");
        sophie.takesUp("").sends("/apply/new");
        assertThat(sophie.draft()).isNotEqualTo(before);
        assertThat(sophie.goes(sophie.draft() + "/check").text()).doesNotContain("9000 Gent");
        assertThat(sophie.goes(before + "/check").status()).isEqualTo(404);
    }

    @Test
    void theShortWayEndsInAnApplicationWithWhatCannotWait() {
        Applicant sophie = beginner("sophie").begins("/apply/urgent");
        assertThat(sophie.text()).contains("Step 1 of 5", "112");
        sophie.answers("urgent", "urgencies", "NO_FOOD_TODAY", "urgencies", "VIOLENCE");
        sophie.answers("needs", "needs", "FOOD").answers("home", "municipality", "9000 Gent");
        sophie.answers("contact", "phone", "0470123456").answers("story", "story", "");
        assertThat(sophie.at()).isEqualTo("check");
        sophie.declaresAndSends();
        assertThat(sophie.at()).isEqualTo("done");
        var registered = register.find(asked(SOPHIE).getFirst()).orElseThrow();
        assertThat(sophie.text()).contains(registered.reference());
        assertThat(register.read(registered.applicationId()).application().situation())
                .satisfies(said -> assertThat(said.urgencies())
                        .extracting(Enum::name)
                        .containsExactly("NO_FOOD_TODAY", "VIOLENCE"));
    }

    @Test
    void theShortWayTakesNoDocuments() {
        int before = documents();
        Applicant sophie = beginner("sophie").begins("/apply/urgent");
        sophie.adds("late.txt", TestFiles::text);
        assertThat(sophie.at()).isEqualTo("urgent");
        assertThat(sophie.html()).doesNotContain("late.txt", "is added");
        assertThat(documents()).isEqualTo(before);
    }

    private int documents() {
        return sql.sql("select count(*) from document").query(Integer.class).single();
    }
}
