package be.cpasonline.hub.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The installed Chromium or Chrome, started once for all tests of a run. Where there is none, tests of pages are skipped
 * and say so; where the environment variable {@code CI} is set, they fail instead.
 */
public final class Chromium implements AutoCloseable {
    private static final String HOW = "No Chromium or Chrome is installed, so pages are not tested in a browser."
            + " Install one (Debian: apt install chromium), or name it: export CHROMIUM=/path/to/it";

    private static final List<String> NAMES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
    }

    /** The browser of this run. */
    public static Browser of(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Chromium.class, unseen -> new Chromium(installed()), Chromium.class)
                .browser;
    }

    private static Path installed() {
        Optional<Path> found = Stream.concat(Optional.ofNullable(System.getenv("CHROMIUM")).stream(), NAMES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty() && System.getenv("CI") != null) {
            throw new IllegalStateException(HOW);
        }
        Assumptions.assumeTrue(found.isPresent(), HOW);
        return found.orElseThrow();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
