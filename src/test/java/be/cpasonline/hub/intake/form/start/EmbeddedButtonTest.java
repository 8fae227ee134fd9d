package be.cpasonline.hub.intake.form.start;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.pages.Chromium;
import be.cpasonline.hub.pages.OtherSite;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The button that other sites put on their pages, on another site with a strict content policy, in a real browser. */
class EmbeddedButtonTest extends VisitsThePages {
    @RegisterExtension
    static final BeforeAllCallback BROWSER = run -> browser = Chromium.of(run);

    @SuppressWarnings("NullAway.Init")
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private OtherSite site;

    @BeforeEach
    void open() throws IOException {
        site = new OtherSite(hub());
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void thePageOfTheDocumentationLeadsToTheHub() throws IOException {
        Page page = open(example(), true);
        Locator link = page.getByRole(AriaRole.LINK);
        link.waitFor();
        assertThat(link.count()).isEqualTo(1);
        assertThat(link.textContent()).isEqualTo("Online hulp vragen aan het OCMW");
        assertThat(link.boundingBox().height).isGreaterThanOrEqualTo(44);
        assertThat(link.evaluate("a => getComputedStyle(a).backgroundColor")).isEqualTo("rgb(20, 70, 122)");

        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL("**/start?**");
        assertThat(page.url()).isEqualTo(hub() + "/start?centre=44021&topic=energy&source=centre&lang=nl");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                        .textContent())
                .isEqualTo("Hulp vragen aan het OCMW");
        assertThat(complaints).isEmpty();
    }

    @Test
    void withoutJavaScriptThereIsAPlainLink() throws IOException {
        Page page = open(example(), false);
        Locator link = page.getByRole(AriaRole.LINK);
        assertThat(link.getAttribute("href"))
                .isEqualTo(hub() + "/start?centre=44021&topic=energy&source=centre&lang=nl");
    }

    @Test
    void whatASiteWritesIsOnlyEverTextAndParameters() {
        Page page = open(
                page("de", "data-centre='\"><img src=x onerror=alert(1)>' data-text='<b>Hilfe</b>' data-lang='xx'"),
                true);
        Locator link = page.getByRole(AriaRole.LINK);
        link.waitFor();
        assertThat(link.textContent()).isEqualTo("<b>Hilfe</b>");
        assertThat(link.getAttribute("href"))
                .isEqualTo(hub() + "/start?centre=%22%3E%3Cimg+src%3Dx+onerror%3Dalert%281%29%3E&lang=en");
        assertThat(page.locator("img").count()).isZero();
        assertThat(complaints).isEmpty();
    }

    @Test
    void itSpeaksTheLanguageOfThePageAndTwoOfThemAreTwoLinks() {
        Page page = open(page("fr-BE", "") + page("fr-BE", "data-lang='de'"), true);
        Locator links = page.getByRole(AriaRole.LINK);
        links.nth(1).waitFor();
        assertThat(links.allTextContents())
                .containsExactlyInAnyOrder("Demander de l'aide au CPAS en ligne", "Das ÖSHZ online um Hilfe bitten");
    }

    @Test
    void anOldBrowserShowsAPlainLink() {
        Page page = browser.newPage();
        page.addInitScript("delete Document.prototype.adoptedStyleSheets");
        page.navigate(site.show(page("nl", "data-source='partner'")));
        Locator link = page.locator("span > a");
        link.waitFor();
        assertThat(link.getAttribute("href")).isEqualTo(hub() + "/start?source=partner&lang=nl");
    }

    private String example() throws IOException {
        return Files.readString(Path.of("docs/integrators/entrance-example.html"))
                .replace("https://hub.example", hub());
    }

    private String page(String language, String attributes) {
        return "<!DOCTYPE html><html lang='" + language + "'><body><script src='" + hub() + "/embed/button.js' "
                + attributes + " async></script></body></html>";
    }

    private Page open(String html, boolean scripts) {
        Page page = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(scripts))
                .newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        page.navigate(site.show(html));
        return page;
    }

    private String hub() {
        return "http://localhost:" + port;
    }
}
