package be.cpasonline.hub.pages;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.pages.Visitor.Hands;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has no mouse. The whole form is gone through so with {@code -Dfull}: {@link AskingForHelpTest}. */
class ByKeyboardTest extends VisitsPages {
    @ParameterizedTest
    @CsvSource({"dechen, true", "luc, false"})
    void theCentreIsFoundAndTheFormBegun(String person, boolean scripts) {
        try (Visitor visitor = visitor("en", scripts, Hands.KEYBOARD_ALONE)) {
            visitor.go("/").click(visitor.text(".govuk-button--start"));
            visitor.fill("municipality", "Namur").goOn();
            visitor.choose("stay", "RESIDENCE").goOn();
            visitor.follow("/apply");
            visitor.click(visitor.text("button[name='person'][value='" + person + "']"));
            visitor.on("who").choose("who", "SELF").goOn();
            visitor.on("needs").choose("needs", "FOOD").choose("needs", "DEBT").goOn();
            visitor.on("story");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void focusGoesToWhatIsWrongAndFromThereToTheField(boolean scripts) {
        try (Visitor visitor = visitor("fr", scripts, Hands.KEYBOARD_ALONE)) {
            visitor.go("/find").goOn();
            PlaywrightAssertions.assertThat(visitor.text(".govuk-error-summary"))
                    .isFocused();
            visitor.click(visitor.text(".govuk-error-summary a").first());
            visitor.page().keyboard().type("Namur");
            assertThat(visitor.text("#municipality").inputValue()).isEqualTo("Namur");
        }
    }

    @Test
    void theFirstStopLeadsPastTheHeader() {
        try (Visitor visitor = visitor("nl", true, Hands.KEYBOARD_ALONE)) {
            visitor.go("/").page().keyboard().press("Tab");
            assertThat(Visitor.isFocused(visitor.text(".govuk-skip-link"))).isTrue();
            visitor.page().keyboard().press("Enter");
            visitor.page().keyboard().press("Tab");
            assertThat(visitor.text("main :focus").count()).isEqualTo(1);
        }
    }
}
