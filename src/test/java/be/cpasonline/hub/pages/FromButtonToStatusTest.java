package be.cpasonline.hub.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The whole way in the demo: from the button on a centre's own site to the application in the centre's package, and to
 * what the package tells of it on the person's page; with scripts and without.
 */
class FromButtonToStatusTest {
    private static final String NAMUR = "92094";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @RegisterExtension
    static final BeforeAllCallback BROWSER = run -> browser = Chromium.of(run);

    @SuppressWarnings("NullAway.Init")
    private static Browser browser;

    @SuppressWarnings("NullAway.Init")
    private static DemoAtWork demo;

    @SuppressWarnings("NullAway.Init")
    private static OtherSite site;

    @BeforeAll
    static void start() throws IOException {
        demo = new DemoAtWork();
        site = new OtherSite(demo.hub());
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            site.close();
        }
        if (demo != null) {
            demo.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fr, sophie, true, Le CPAS a inscrit votre demande dans son registre.",
        "de, karin, false, Das ÖSHZ hat Ihren Antrag in sein Register eingetragen."
    })
    void thePackageAnswersThePerson(String language, String person, boolean scripts, String status)
            throws IOException, InterruptedException {
        try (var visitor = new Visitor(browser, demo.hub(), language, scripts)) {
            visitor.arrive(site.show(theirPage(language)));
            visitor.look("start").click(visitor.text(".govuk-button--start"));
            visitor.look("find").goOn();
            visitor.look("situation").choose("stay", "RESIDENCE").goOn();
            visitor.look("centre").follow("/apply");
            visitor.click(visitor.text("button[name='person'][value='" + person + "']"));
            String reference = new ShortStory(visitor).fillInAndSend();
            visitor.receipt();
            visitor.go("/my/applications/" + reference);
            await().pollInSameThread().atMost(PATIENCE).untilAsserted(() -> {
                visitor.page().reload();
                assertThat(visitor.text(".hub-timeline").innerText()).contains(status);
            });
            visitor.look("my-application-entered");
            assertThat(dossiers()).contains(fileNumber(visitor));
        }
    }

    /** The page of the documentation, as a site in Namur has it. */
    private static String theirPage(String language) throws IOException {
        return Files.readString(Path.of("docs/integrators/entrance-example.html"))
                .replace("https://hub.example", demo.hub())
                .replace("44021", NAMUR)
                .replace("lang=\"nl\"", "lang=\"" + language + "\"")
                .replace("lang=nl", "lang=" + language);
    }

    /** The number that the package gave, as the person reads it. */
    private static String fileNumber(Visitor visitor) {
        return visitor.text(".govuk-summary-list__value").nth(3).innerText();
    }

    private static String dossiers() throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(demo.dossiers())).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
