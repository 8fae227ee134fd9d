package be.cpasonline.hub.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.register.FollowUp;
import be.cpasonline.hub.register.FollowUps;
import be.cpasonline.hub.register.Registered;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who sees what after sending, and what is sent after it is sent once. */
class OthersAndYouTest extends FillsInTheForm {
    @Autowired
    private FollowUps followUps;

    @Test
    void whoAsksForSomebodyElseIsNamedAndSeesNoMoreThanTheReceipt() {
        beginner("sophie").fillsIn().declaresAndSends();
        Applicant sophie = forMohamed();
        assertThat(sophie.text())
                .doesNotContain("You have lately sent", asked(SOPHIE).getFirst());
        sophie.declaresAndSends();
        assertThat(sophie.at()).isEqualTo("done");
        assertThat(sophie.text()).contains("Give them the receipt");

        String reference = asked(MOHAMED).getFirst();
        Registered registered = register.find(reference).orElseThrow();
        RegisteredApplication read = register.read(registered.applicationId());
        assertThat(read.application().applicant()).satisfies(applicant -> {
            assertThat(applicant.niss()).isEqualTo(MOHAMED);
            assertThat(applicant.familyName()).isEqualTo("El Amrani");
            assertThat(applicant.birthDate()).isNull();
        });
        assertThat(read.application().source().onBehalfOf()).satisfies(representative -> {
            assertThat(representative.niss()).isEqualTo(SOPHIE);
            assertThat(representative.name()).isEqualTo("Sophie Anne Lambert");
            assertThat(representative.role().name()).isEqualTo("SOCIAL_WORKER");
        });

        assertThat(sophie.goes(sophie.draft() + "/receipt.pdf").status()).isEqualTo(200);
        assertThat(sophie.html()).startsWith("%PDF-");
        assertThat(sophie.goes("/my").text()).doesNotContain(reference);
        assertThat(sophie.goes("/my/applications/" + reference).status()).isEqualTo(404);

        Applicant mohamed = beginner("mohamed");
        assertThat(mohamed.goes("/my").text()).contains(reference);
        assertThat(mohamed.goes("/my/applications/" + reference).status()).isEqualTo(200);
    }

    /** What the provider knows is the mail of who signed in, not of who is helped. */
    @Test
    void theMailOfARepresentativeIsNotTakenForTheApplicants() {
        Applicant sophie = beginner("sophie");
        assertThat(sophie.goes(sophie.draft() + "/contact").html()).contains("sophie.lambert@example.org");
        sophie.answers("who", "who", "OTHER").goes(sophie.draft() + "/contact");
        assertThat(sophie.html()).doesNotContain("sophie.lambert@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/receipt.pdf", "/add", "/withdraw"})
    void anotherPersonsApplicationIsAsOneThatNeverWas(String page) {
        beginner("sophie").fillsIn().declaresAndSends();
        Applicant mohamed = beginner("mohamed");
        for (String reference : List.of(asked(SOPHIE).getFirst(), "2222-2222-2222", "x")) {
            assertThat(mohamed.goes("/my/applications/" + reference + page).status())
                    .isEqualTo(404);
            assertThat(mohamed.text()).contains("We cannot find this page").doesNotContain("Gent");
        }
    }

    @Test
    void anotherPersonsApplicationCannotBeAddedToOrWithdrawn() {
        beginner("sophie").fillsIn().declaresAndSends();
        String reference = asked(SOPHIE).getFirst();
        Applicant mohamed = beginner("mohamed");
        String key = "01932f5e-7a00-7000-8000-000000000001";
        assertThat(mohamed.says("/my/applications/" + reference + "/add", "mine", key)
                        .status())
                .isEqualTo(404);
        assertThat(mohamed.sends("/my/applications/" + reference + "/withdraw", "key", key)
                        .status())
                .isEqualTo(404);
        assertThat(followed(reference)).isEmpty();
    }

    @Test
    void aMessageThatIsSentTwiceIsOne() {
        Applicant sophie = beginner("sophie").fillsIn().declaresAndSends();
        String add = "/my/applications/" + asked(SOPHIE).getFirst() + "/add";
        String key =
                Html.found("name=\"key\" value=\"([^\"]+)\"", sophie.goes(add).html());
        sophie.says(add, "<script>alert(1)</script> مرحبا 🏠", key);
        sophie.says(add, "<script>alert(1)</script> مرحبا 🏠", key);
        assertThat(sophie.status()).isEqualTo(200);
        assertThat(sophie.html()).doesNotContain("<script>alert");
        assertThat(followed(asked(SOPHIE).getFirst())).hasSize(1);
    }

    /** Who goes back, writes something else and sends again means to say it. */
    @Test
    void anotherMessageFromTheSamePageIsSentToo() {
        Applicant sophie = beginner("sophie").fillsIn().declaresAndSends();
        String add = "/my/applications/" + asked(SOPHIE).getFirst() + "/add";
        String key =
                Html.found("name=\"key\" value=\"([^\"]+)\"", sophie.goes(add).html());
        sophie.says(add, "the first", key);
        assertThat(sophie.says(add, "the second", key).status()).isEqualTo(200);
        assertThat(followed(asked(SOPHIE).getFirst())).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "<script>alert(1)</script>"})
    void aKeyThatIsNoneIsRefusedInPlainWords(String key) {
        Applicant sophie = beginner("sophie").fillsIn().declaresAndSends();
        String reference = asked(SOPHIE).getFirst();
        sophie.says("/my/applications/" + reference + "/add", "hello", key);
        assertThat(sophie.status()).isEqualTo(400);
        assertThat(sophie.text()).contains("We do not understand this");
        assertThat(followed(reference)).isEmpty();
    }

    @Test
    void aMessageThatIsTooLongStaysOnThePage() {
        Applicant sophie = beginner("sophie").fillsIn().declaresAndSends();
        String reference = asked(SOPHIE).getFirst();
        String add = "/my/applications/" + reference + "/add";
        String key =
                Html.found("name=\"key\" value=\"([^\"]+)\"", sophie.goes(add).html());
        sophie.says(add, "</textarea><script>alert(1)</script>" + "m".repeat(4000), key);
        assertThat(sophie.status()).isEqualTo(422);
        assertThat(sophie.html())
                .contains("&lt;/textarea&gt;", "m".repeat(4000))
                .doesNotContain("<script>alert");
        assertThat(followed(reference)).isEmpty();
    }

    /** Larger than anything that is read to its end. */
    @Test
    void aMessageStaysOnThePageHoweverLargeItsDocument() {
        Applicant sophie = beginner("sophie").fillsIn().declaresAndSends();
        String add = "/my/applications/" + asked(SOPHIE).getFirst() + "/add";
        String key =
                Html.found("name=\"key\" value=\"([^\"]+)\"", sophie.goes(add).html());
        sophie.says(add, "what I wrote for an hour", key, () -> TestFiles.photo(201));
        assertThat(sophie.status()).isEqualTo(422);
        assertThat(sophie.text()).contains("what I wrote for an hour", "The file is too large");
        assertThat(sophie.html()).contains(key);
    }

    @Test
    void whatIsWithdrawnTwiceIsWithdrawnOnce() {
        Applicant sophie = beginner("sophie").fillsIn().declaresAndSends();
        String reference = asked(SOPHIE).getFirst();
        String withdraw = "/my/applications/" + reference + "/withdraw";
        String key = Html.found(
                "name=\"key\" value=\"([^\"]+)\"", sophie.goes(withdraw).html());
        sophie.sends(withdraw, "message", "", "key", key);
        sophie.sends(withdraw, "message", "", "key", key);
        assertThat(sophie.status()).isEqualTo(200);
        sophie.sends(withdraw, "message", "again", "key", key);
        assertThat(sophie.status()).isEqualTo(200);
        sophie.says("/my/applications/" + reference + "/add", "too late", key);
        assertThat(sophie.status()).isEqualTo(422);
        assertThat(sophie.text()).contains("This was not sent");
        assertThat(sophie.goes("/my/applications/" + reference).html()).doesNotContain("/add\"");
        assertThat(followed(reference)).extracting(FollowUp::kind).containsExactly(FollowUp.Kind.WITHDRAWAL);
    }

    @Test
    void nobodyTriesAllReceipts() {
        beginner("sophie").fillsIn().declaresAndSends();
        Registered registered = register.find(asked(SOPHIE).getFirst()).orElseThrow();
        Applicant anybody = somebody().goes("/receipt-check");
        anybody.sends(
                "/receipt-check",
                "reference",
                registered.reference(),
                "seal",
                registered.receipt().seal());
        assertThat(anybody.text()).contains("OCMW Gent");
        for (int attempt = 2; attempt <= 20; attempt++) {
            anybody.sends("/receipt-check", "reference", "<b>" + attempt, "seal", "\"><script>alert(1)</script>");
            assertThat(anybody.status()).isEqualTo(200);
            assertThat(anybody.html()).doesNotContain("<script>alert", "<b>");
        }
        anybody.sends(
                "/receipt-check",
                "reference",
                registered.reference(),
                "seal",
                registered.receipt().seal());
        assertThat(anybody.status()).isEqualTo(429);
        assertThat(anybody.text()).contains("Please wait a moment").doesNotContain("OCMW Gent");
        assertThat(anybody.page().headers().firstValue("Retry-After")).contains("600");
    }

    private Applicant forMohamed() {
        Applicant sophie = beginner("sophie").answers("who", "who", "OTHER");
        assertThat(sophie.at()).isEqualTo("represented");
        sophie.answers(
                "represented",
                "theirNiss",
                MOHAMED,
                "theirFamilyName",
                "El Amrani",
                "theirGivenNames",
                "Mohamed",
                "role",
                "SOCIAL_WORKER");
        return sophie.fillsInTheRest();
    }

    private List<FollowUp> followed(String reference) {
        return followUps.of(register.find(reference).orElseThrow().applicationId());
    }
}
