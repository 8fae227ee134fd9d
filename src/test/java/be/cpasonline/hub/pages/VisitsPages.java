package be.cpasonline.hub.pages;

import be.cpasonline.hub.testing.CallsTheInterface;
import be.cpasonline.hub.workbench.issuer.DemoIssuer;
import be.cpasonline.hub.workbench.process.Ports;
import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Visits the hub's pages with a real browser and the demo's identity provider. */
abstract class VisitsPages extends CallsTheInterface {
    private static final int PROVIDER = Ports.free();

    @RegisterExtension
    static final Opened BROWSER = new Opened();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static DemoIssuer provider;

    @Autowired
    private JdbcClient sql;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        DemoIssuer.signInProperties("http://localhost:" + PROVIDER)
                .forEach((name, value) -> properties.add(name, () -> value));
    }

    @BeforeAll
    static void startTheProvider() {
        provider = DemoIssuer.start(PROVIDER, folder.resolve("key.json"), Map.of());
    }

    /** People are the same for all tests: who had begun something would be asked whether to go on with it. */
    @BeforeEach
    void nobodyHasBegun() {
        sql.sql("delete from form_draft").update();
    }

    @AfterAll
    static void stopTheProvider() {
        provider.close();
    }

    /** Somebody who reads a language. */
    Visitor visitor(String language, boolean scripts) {
        return new Visitor(BROWSER.browser(), "http://localhost:" + port, language, scripts);
    }

    /** Somebody who reads a language and works with something. */
    Visitor visitor(String language, boolean scripts, Visitor.Hands hands) {
        return new Visitor(BROWSER.browser(), "http://localhost:" + port, language, scripts, hands);
    }

    /** The browser of the run. */
    static final class Opened implements BeforeAllCallback {
        @SuppressWarnings("NullAway.Init")
        private Browser browser;

        @Override
        public void beforeAll(ExtensionContext context) {
            browser = Chromium.of(context);
        }

        Browser browser() {
            return browser;
        }
    }
}
