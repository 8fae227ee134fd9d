package be.cpasonline.hub.pages;

import com.microsoft.playwright.Locator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages beside the way through the form; in French, or with {@code -Dfull} in each language. */
class EveryOtherPageTest extends VisitsPages {
    static Stream<String> languages() {
        return System.getProperty("full") == null ? Stream.of("fr") : Stream.of("fr", "nl", "de", "en");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatEverybodyMayRead(String language) {
        try (Visitor visitor = visitor(language, true)) {
            visitor.go("/urgent").look("urgent-numbers");
            visitor.go("/privacy").look("privacy");
            visitor.go("/accessibility").look("accessibility");
            visitor.go("/signed-out").look("signed-out");
            visitor.go("/sign-in/nothing").look("unknown");
            for (String outcome : new String[] {"level-too-low", "no-number", "failed", "cancelled", "unavailable"}) {
                visitor.go("/sign-in/" + outcome).look("sign-in-" + outcome);
            }
            visitor.go("/feedback").look("feedback").goOn().look("feedback-error");
            visitor.fill("text", "Merci.").goOn().look("feedback-thanks");
            visitor.go("/receipt-check").look("receipt-check");
            visitor.fill("reference", "2222-2222-2222").fill("seal", "x").goOn().look("receipt-check-no");
            visitor.go("/other-ways").look("other-ways").fill("municipality", "Saint");
            visitor.click(findCentre(visitor)).look("other-ways-several");
            visitor.fill("municipality", "Namur").click(findCentre(visitor)).look("other-ways-centre");
        }
    }

    private static Locator findCentre(Visitor visitor) {
        return visitor.text("form[action='/other-ways'] button");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatIsAskedInSpecialCircumstances(String language) {
        try (Visitor visitor = visitor(language, true)) {
            visitor.go("/find").goOn().look("find-error");
            visitor.fill("municipality", "Saint").goOn().look("find-several");
            visitor.fill("municipality", "9000 Gent").goOn();
            visitor.goOn().look("situation-error").choose("stay", "INSTITUTION").goOn();
            visitor.look("institution").fill("since-day", "31").goOn().look("institution-error");
            visitor.fill("since-day", "").goOn();
            visitor.look("registered").goOn().look("registered-error");
            visitor.fill("registeredIn", "Leuven").goOn().look("centre-of-institution");
            visitor.go("/find/situation").choose("stay", "ASYLUM").goOn();
            visitor.look("reception").goOn();
            visitor.fill("registeredIn", "Leuven").goOn().look("centre-of-asylum");
            visitor.click(visitor.text("form[action='/find/erase'] button")).look("erased");
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theShortWay(String language) {
        try (Visitor visitor = visitor(language, true)) {
            visitor.go("/apply/urgent").click(visitor.text("button[name='person'][value='karin']"));
            visitor.on("urgent")
                    .look("short-urgent")
                    .choose("urgencies", "NO_FOOD_TODAY")
                    .goOn();
            visitor.on("needs").look("short-needs").choose("needs", "FOOD").goOn();
            visitor.on("home").look("short-home").fill("municipality", "Eupen").goOn();
            visitor.on("contact")
                    .look("short-contact")
                    .fill("phone", "0470 12 34 56")
                    .goOn();
            visitor.on("story").look("short-story").goOn();
            visitor.on("check").look("short-check").choose("declared", "true").goOn();
            visitor.look("short-done");
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatFollows(String language) {
        try (Visitor visitor = visitor(language, true)) {
            visitor.go("/start?topic=energy").click(visitor.text(".govuk-button--start"));
            visitor.fill("municipality", "Namur")
                    .goOn()
                    .choose("stay", "RESIDENCE")
                    .goOn();
            visitor.follow("/apply").click(visitor.text("button[name='person'][value='pieter']"));
            visitor.on("who").go("/apply").look("resume");
            visitor.click(visitor.text("main a.govuk-link").first());
            String page = "/my/applications/" + new ShortStory(visitor).fillInAndSend();
            visitor.go("/my/data").look("data");
            visitor.go(page + "/add").look("add").goOn().look("add-error");
            visitor.fill("message", "Encore ceci.").goOn().look("added");
            visitor.go(page + "/withdraw").look("withdraw").goOn().look("withdrawn");
        }
    }
}
