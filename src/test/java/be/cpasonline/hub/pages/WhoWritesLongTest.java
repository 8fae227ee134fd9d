package be.cpasonline.hub.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Who writes for longer than a session lasts loses nothing of it without a word. */
class WhoWritesLongTest extends VisitsPages {
    private static final String STORY = "written for an hour";

    @Test
    void isToldWhenTheSessionIsOver() {
        try (Visitor visitor = visitor("en", true)) {
            visitor.page().clock().install();
            writes(visitor);
            visitor.page().clock().fastForward("17:01");
            assertThat(banner(visitor)).containsText("In about 3 minutes");
            visitor.page().clock().fastForward("03:00");
            assertThat(banner(visitor)).containsText("You may be signed out by now");
            assertThat(banner(visitor)).not().containsText("In about 3 minutes");
            assertThat(story(visitor)).hasValue(STORY);
        }
    }

    @Test
    void soIsWhoWantsToStayTooLate() {
        try (Visitor visitor = visitor("en", true)) {
            visitor.page().clock().install();
            writes(visitor);
            visitor.page().clock().fastForward("17:01");
            visitor.context().clearCookies();
            visitor.click(visitor.text("[data-stay]"));
            assertThat(banner(visitor)).containsText("You may be signed out by now");
            assertThat(story(visitor)).hasValue(STORY);
        }
    }

    /** As the page says that refuses it. */
    @Test
    void findsItAgainInTheWindowThatWasLeftOpen() {
        try (Visitor visitor = visitor("en", true)) {
            writes(visitor);
            visitor.context().clearCookies(new ClearCookiesOptions().setName("session"));
            signsInElsewhere(visitor);
            visitor.goOn();
            assertThat(visitor.text("main")).containsText("What you typed on it was not saved");
            visitor.page().goBack();
            assertThat(story(visitor)).hasValue(STORY);
            visitor.goOn().on("urgent");
        }
    }

    private static void writes(Visitor visitor) {
        visitor.go("/apply").click(visitor.text("button[name='person'][value='sophie']"));
        visitor.on("who").choose("who", "SELF").goOn();
        visitor.on("needs").choose("needs", "FOOD").goOn();
        visitor.on("story").fill("story", STORY);
    }

    private void signsInElsewhere(Visitor visitor) {
        Page other = visitor.context().newPage();
        other.navigate("http://localhost:" + port + "/my");
        other.locator("button[name='person'][value='sophie']").click();
        other.waitForURL("**/my");
    }

    private static Locator banner(Visitor visitor) {
        return visitor.text(".hub-session");
    }

    private static Locator story(Visitor visitor) {
        return visitor.text("#story");
    }
}
