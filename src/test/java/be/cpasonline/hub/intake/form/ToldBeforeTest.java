package be.cpasonline.hub.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.register.Registered;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What somebody told who looked for their centre is not asked again, and leads where it was said that it leads. */
class ToldBeforeTest extends FillsInTheForm {
    @Test
    void aRentalGuaranteeLeadsToTheCentreThatWasShownAlsoWithoutItsAmount() {
        Applicant sophie = livesIn(beginnerWithNothing(), "9000");
        sophie.sends("/find/situation", "stay", "ASYLUM");
        sophie.sends("/find/situation/reception", "institution", "Reception centre", "rentalGuarantee", "true");
        sophie.sends("/find/situation/registered", "registeredIn", "3600");
        assertThat(sophie.text()).contains("OCMW Gent", "art. 2 § 8");

        sophie.begins("/apply").answers("who", "who", "SELF").answers("contact", "phone", "0470 12 34 56");
        assertThat(sophie.goes(sophie.draft() + "/check").text())
                .contains("We send your application to: CPAS de Gand / OCMW Gent");
        sophie.declaresAndSends();

        Registered registered = register.find(asked(SOPHIE).getFirst()).orElseThrow();
        assertThat(registered.centre().nis()).isEqualTo("44021");
        assertThat(registered.receipt().presumption().rule()).isEqualTo("RENTAL_GUARANTEE");
    }

    @Test
    void aMunicipalityIsTakenAgainAsItStandsThere() {
        Applicant sophie = livesIn(beginnerWithNothing(), "9000");
        sophie.sends("/find/situation", "stay", "STUDENT");
        sophie.sends("/find/situation/registered", "registeredIn", "4420");
        sophie.begins("/apply");
        assertThat(sophie.goes(sophie.draft() + "/home").html()).contains("value=\"9000 Gent\"");
        assertThat(sophie.answers("home", "stay", "STUDENT", "municipality", "9000 Gent")
                        .at())
                .isEqualTo("address");
        assertThat(sophie.goes(sophie.draft() + "/stay").html()).contains("value=\"4420 Saint-Nicolas\"");
        assertThat(sophie.answers("stay", "registeredIn", "4420 Saint-Nicolas").status())
                .isEqualTo(200);
    }

    @Test
    void whoAsksForSomebodyElseIsNotTakenToLiveWhereThatOneLives() {
        Applicant sophie = livesIn(beginnerWithNothing(), "4000 Liège");
        sophie.sends("/find/situation", "stay", "HOMELESS");
        sophie.begins("/apply");
        assertThat(sophie.goes(sophie.draft() + "/home").html()).contains("Liège");

        sophie.answers("who", "who", "OTHER");
        assertThat(sophie.text()).contains("On the next pages, 'you' is the person you help.");
        assertThat(sophie.goes(sophie.draft() + "/home").html())
                .doesNotContain("Liège")
                .doesNotContain("checked");

        // What was answered for that one stays, whatever is answered again.
        sophie.answers("home", "stay", "HOMELESS", "municipality", "4000 Liège");
        sophie.answers("who", "who", "OTHER");
        assertThat(sophie.goes(sophie.draft() + "/home").html()).contains("Liège");
    }

    @Test
    void whoFindsAnotherCentreMayTakeOverWhatTheyTold() {
        Applicant sophie = livesIn(beginnerWithNothing(), "Namur");
        sophie.sends("/find/situation", "stay", "RESIDENCE");
        sophie.sends("/find/centre", "other", "Dinant");
        sophie.begins("/apply").answers("story", "story", "It is cold.");
        String draft = sophie.draft();
        assertThat(sophie.goes("/apply").text()).doesNotContain("leads to:");

        livesIn(sophie, "9000").sends("/find/situation", "stay", "RESIDENCE");
        assertThat(sophie.goes("/apply").text())
                .contains(
                        "it goes to: CPAS de Dinant",
                        "leads to: CPAS de Gand / OCMW Gent",
                        "Continue with it",
                        "begin anew");
        sophie.sends("/apply/told", "form", "application");
        assertThat(sophie.draft()).isEqualTo(draft);
        assertThat(sophie.goes(draft + "/check").text())
                .contains("We send your application to: CPAS de Gand / OCMW Gent", "9000 Gent", "It is cold.");
        assertThat(sophie.goes("/apply").text()).doesNotContain("leads to:");
    }

    @Test
    void nothingIsTakenOverFromWhoToldNothing() {
        Applicant sophie = beginnerWithNothing();
        sophie.begins("/apply").answers("home", "stay", "RESIDENCE", "municipality", "9000 Gent");
        String draft = sophie.draft();
        assertThat(sophie.sends("/apply/told").at()).isEqualTo("/apply");
        assertThat(sophie.goes(draft + "/check").text()).contains("9000 Gent");
    }

    @Test
    void allThatWasBegunIsFoundAgain() {
        Applicant sophie = beginnerWithNothing();
        String urgent = sophie.begins("/apply/urgent").draft();
        sophie.goes("/apply");
        assertThat(sophie.html()).contains("href=\"" + urgent + "/check\"");
        assertThat(sophie.text()).contains("Urgent help", "What you have already begun stays.");

        clock().advance(Duration.ofMinutes(1));
        String whole = sophie.takesUp("").sends("/apply/new").draft();
        assertThat(whole).isNotEmpty().isNotEqualTo(urgent);
        sophie.goes("/apply");
        assertThat(sophie.html()).containsSubsequence(whole + "/check\"", urgent + "/check\"");
        assertThat(sophie.text()).doesNotContain("What you have already begun stays.");

        sophie.takesUp("").sends("/apply/new", "form", "urgent");
        assertThat(sophie.goes(urgent + "/check").status()).isEqualTo(404);
        assertThat(sophie.goes(whole + "/check").status()).isEqualTo(200);
        assertThat(sophie.sends("/apply/new", "form", "other").status()).isEqualTo(404);
    }

    /** Signed in, with nothing begun and nothing told. */
    private Applicant beginnerWithNothing() {
        Applicant sophie = beginner("sophie");
        sql.sql("delete from form_draft").update();
        return sophie.goes("/find").sends("/find/erase");
    }

    private static Applicant livesIn(Applicant applicant, String municipality) {
        applicant.goes("/find").sends("/find", "municipality", municipality);
        assertThat(applicant.at()).isEqualTo("/find/situation");
        return applicant;
    }
}
