package be.cpasonline.hub.intake.form.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The button that other sites put on their pages, on another site with a strict content policy, in a real browser. */
class EmbeddedButtonTest extends VisitsThePages {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private final List<String> complaints = new ArrayList<>();
    private HttpServer site;
    private Playwright playwright;
    private Browser browser;

    @BeforeEach
    void begin() throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "no browser: install Debian's package chromium");
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.start();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(CHROMIUM).setArgs(List.of("--no-sandbox")));
    }

    @AfterEach
    void end() {
        if (playwright != null) {
            browser.close();
            playwright.close();
            site.stop(0);
        }
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
        page.navigate(serve(page("nl", "data-source='partner'")));
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
        page.navigate(serve(html));
        return page;
    }

    /** The other site: nothing may run or look otherwise but the hub's script. */
    private String serve(String html) {
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        site.createContext("/", call -> {
            call.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            call.getResponseHeaders()
                    .set(
                            "Content-Security-Policy",
                            "default-src 'none'; img-src 'self'; require-trusted-types-for 'script'; script-src "
                                    + hub());
            call.sendResponseHeaders(
                    call.getRequestURI().getPath().equals("/") ? 200 : 204,
                    call.getRequestURI().getPath().equals("/") ? body.length : -1);
            if (call.getRequestURI().getPath().equals("/")) {
                call.getResponseBody().write(body);
            }
            call.close();
        });
        return "http://127.0.0.1:" + site.getAddress().getPort() + "/";
    }

    private String hub() {
        return "http://localhost:" + port;
    }
}
