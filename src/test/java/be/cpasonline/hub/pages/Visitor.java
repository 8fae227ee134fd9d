package be.cpasonline.hub.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Somebody who goes through the pages, in a language, with or without scripts. Each page is looked at as it comes:
 * accessibility (axe-core), no sideways scrolling at 320 pixels or with text twice as large, nothing asked of other sites,
 * no text without words.
 */
final class Visitor implements AutoCloseable {
    private static final int WIDE = 1280;
    private static final int NARROW = 320;
    private static final int HEIGHT = 900;
    private static final int FAR = 200;
    private static final int PATIENCE_MS = 60_000;

    /** Where screenshots go; none are made where it is not set. */
    private static final Optional<Path> SCREENSHOTS =
            Optional.ofNullable(System.getProperty("pages.screenshots")).map(Path::of);

    private static final Pattern KEY_WITHOUT_TEXT = Pattern.compile("\\?\\?[a-z.A-Z_]+\\?\\?");

    private final BrowserContext context;
    private final Page page;
    private final String site;
    private final boolean scripts;
    private final Hands hands;
    private final List<String> elsewhere = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private int looked;

    /** With what somebody works. */
    enum Hands {
        MOUSE,
        KEYBOARD_ALONE
    }

    Visitor(Browser browser, String site, String language, boolean scripts) {
        this(browser, site, language, scripts, Hands.MOUSE);
    }

    Visitor(Browser browser, String site, String language, boolean scripts, Hands hands) {
        this.site = site;
        this.scripts = scripts;
        this.hands = hands;
        context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(language)
                .setJavaScriptEnabled(scripts)
                .setViewportSize(WIDE, HEIGHT));
        page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MS);
        page.onRequest(request -> {
            if (!request.url().startsWith("http://localhost:") && !request.url().startsWith("data:")) {
                elsewhere.add(request.url());
            }
        });
        page.onConsoleMessage(message -> {
            if (message.location().startsWith(site) && message.text().contains("Content Security Policy")) {
                refused.add(message.text());
            }
        });
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Goes to a path. */
    Visitor go(String path) {
        Response response = page.navigate(site + path);
        assertThat(response).isNotNull();
        return this;
    }

    /** Comes here from a page of another site, by the one link that it has. */
    Visitor arrive(String from) {
        page.navigate(from);
        page.locator("a").waitFor();
        elsewhere.clear();
        return click(page.locator("a"));
    }

    /** Clicks, or with the keyboard goes there and presses Enter. */
    Visitor click(Locator target) {
        if (hands == Hands.MOUSE) {
            target.click();
        } else {
            tabTo(target);
            enter(target);
        }
        return this;
    }

    /** Presses Enter, and is on the page that it leads to; a link within the page leads to none. */
    @SuppressWarnings("deprecation") // it is the one that sees the same address come again
    private void enter(Locator target) {
        boolean leads = (boolean) target.evaluate("element => !(element.getAttribute('href') || '').startsWith('#')");
        if (leads) {
            page.waitForNavigation(() -> page.keyboard().press("Enter"));
        } else {
            page.keyboard().press("Enter");
        }
    }

    /** Goes on with the key Tab until the focus is there; whoever sees must see that. */
    private void tabTo(Locator target) {
        for (int i = 0; i < FAR && !isFocused(target); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(isFocused(target)).as("%s is reached with Tab", target).isTrue();
    }

    /** Whether the focus is on an element. */
    static boolean isFocused(Locator element) {
        return (boolean) element.evaluate("element => element === document.activeElement");
    }

    /** Is on this page of the form. */
    Visitor on(String step) {
        page.waitForURL(Pattern.compile("/apply/[^/]+/" + step + "$"));
        return this;
    }

    /** Fetches the receipt by the link of the page: a PDF that opens, and is tagged for who does not see it. */
    void receipt() {
        Download download = page.waitForDownload(
                () -> page.locator("a[href$='receipt.pdf']").click());
        try (PDDocument paper = Loader.loadPDF(download.path().toFile())) {
            assertThat(paper.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(paper.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Presses the button with this text. */
    Visitor press(String button) {
        return click(page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first());
    }

    /** Presses the button that goes on: the last one of the main part that is no other form's. */
    Visitor goOn() {
        return click(page.locator("main form button.govuk-button:not(.govuk-button--secondary)")
                .last());
    }

    /** Follows the link to a path. */
    Visitor follow(String path) {
        return click(page.locator("main a[href^='" + path + "']").first());
    }

    Visitor fill(String field, String text) {
        Locator target = page.locator("#" + field);
        if (hands == Hands.MOUSE) {
            target.fill(text);
        } else {
            tabTo(target);
            page.keyboard().press("Control+A");
            page.keyboard().press("Delete");
            page.keyboard().type(text);
        }
        return this;
    }

    /** Ticks, or chooses, the option with this value. */
    Visitor choose(String field, String value) {
        Locator option = page.locator("input[name='" + field + "'][value='" + value + "']");
        if (hands == Hands.MOUSE) {
            option.check();
        } else if (option.getAttribute("type").equals("radio")) {
            moveTo(option, page.locator("input[name='" + field + "']"));
        } else {
            tabTo(option);
            page.keyboard().press("Space");
        }
        assertThat(option.isChecked()).as("%s is %s", field, value).isTrue();
        return this;
    }

    /** Only one of a group of radio buttons is reached with Tab, the others from there with the arrows. */
    private void moveTo(Locator option, Locator group) {
        Locator entrance = group.and(page.locator(":checked"));
        tabTo(entrance.count() == 0 ? group.first() : entrance);
        for (int i = 0; i < group.count() && !isFocused(option); i++) {
            page.keyboard().press("ArrowDown");
        }
        if (!option.isChecked()) {
            page.keyboard().press("Space");
        }
    }

    Locator text(String selector) {
        return page.locator(selector);
    }

    /** The path of the page, without what follows a question mark. */
    String path() {
        return page.url().substring(site.length()).replaceFirst("\\?.*", "");
    }

    /** Looks at the page as it is now. */
    Visitor look(String name) {
        looked++;
        page.waitForLoadState();
        assertThat(page.content()).as(name).doesNotContainPattern(KEY_WITHOUT_TEXT);
        assertThat(page.locator("h1").count())
                .as("headings of the first level on %s", name)
                .isEqualTo(1);
        shoot(name, "wide");
        if (scripts) {
            accessible(name);
        }
        fits(name, WIDE, "200%");
        page.setViewportSize(NARROW, HEIGHT);
        fits(name, NARROW, "100%");
        shoot(name, "narrow");
        page.setViewportSize(WIDE, HEIGHT);
        assertThat(elsewhere).as("asked of other sites by %s", name).isEmpty();
        assertThat(refused).as("against the policy of %s", name).isEmpty();
        return this;
    }

    /** Nobody has to scroll sideways: WCAG 2.2, 1.4.4 and 1.4.10. */
    private void fits(String name, int width, String text) {
        Object needed = page.evaluate("""
                size => {
                  const root = document.documentElement;
                  root.style.fontSize = size;
                  const width = root.scrollWidth;
                  root.style.removeProperty('font-size');
                  return width;
                }""", text);
        assertThat(((Number) needed).intValue())
                .as("width of %s at %s pixels, text at %s", name, width, text)
                .isLessThanOrEqualTo(width);
    }

    /** No page has a frame: axe's way for those that have none takes half the time. */
    private void accessible(String name) {
        List<Rule> violations =
                new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
        assertThat(violations)
                .as("accessibility of %s", name)
                .extracting(rule -> rule.getId() + ": "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
    }

    private void shoot(String name, String width) {
        SCREENSHOTS.ifPresent(folder -> page.screenshot(new Page.ScreenshotOptions()
                .setPath(folder.resolve("%02d-%s-%s.png".formatted(looked, name, width)))
                .setFullPage(true)));
    }

    @Override
    public void close() {
        context.close();
    }
}
