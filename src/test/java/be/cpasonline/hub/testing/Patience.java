package be.cpasonline.hub.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What is waited for comes on a slow machine too; whoever waits for what does not come fails a little later. */
public final class Patience implements BeforeAllCallback {
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(LONG_ENOUGH);
    }
}
