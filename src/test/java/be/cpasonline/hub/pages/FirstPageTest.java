package be.cpasonline.hub.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** What the first page costs somebody with little, and what it tells their browser. */
class FirstPageTest extends VisitsPages {
    private static final int HUNDRED_KILOBYTES = 100_000;

    @Test
    void isSmallWithAllThatItNeeds() {
        try (Visitor visitor = visitor("fr", true)) {
            var sizes = new ConcurrentLinkedQueue<Integer>();
            CDPSession network = visitor.context().newCDPSession(visitor.page());
            network.send("Network.enable");
            network.on(
                    "Network.loadingFinished",
                    part -> sizes.add(part.get("encodedDataLength").getAsInt()));
            visitor.go("/").page().waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(sizes).as("page, style sheets, scripts, icon").hasSizeGreaterThanOrEqualTo(5);
            assertThat(sizes.stream().mapToInt(Integer::intValue).sum())
                    .as("bytes on the way: %s", sizes)
                    .isLessThan(HUNDRED_KILOBYTES);
            visitor.look("first");
        }
    }

    @Test
    void tellsTheBrowserToTakeNothingFromOthers() {
        try (Visitor visitor = visitor("fr", true)) {
            Response page = visitor.page().navigate("http://localhost:" + port + "/");
            assertThat(page.allHeaders())
                    .containsAllEntriesOf(Map.of(
                            "cache-control", "no-store",
                            "x-content-type-options", "nosniff",
                            "x-frame-options", "DENY",
                            "referrer-policy", "same-origin",
                            "cross-origin-opener-policy", "same-origin",
                            "cross-origin-resource-policy", "same-origin"))
                    .containsKey("permissions-policy");
            assertThat(page.headerValue("content-security-policy"))
                    .startsWith("default-src 'none'; style-src 'self'; script-src 'self';")
                    .contains("frame-ancestors 'none'", "base-uri 'none'");
            assertThat(visitor.page().evaluate("""
                    () => {
                      const script = document.createElement('script');
                      script.textContent = 'window.intruded = true';
                      document.body.append(script);
                      return window.intruded === true;
                    }"""))
                    .as("a script inside the page is run")
                    .isEqualTo(false);
        }
    }
}
