package example.fauvette;

import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.spi.Option;
import be.cpasonline.hub.spi.Secret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/**
 * What a package's folder and a centre may set. The hub checks it before {@code open} is called.
 *
 * @param endpoint where Fauvette is
 * @param client the name under which Fauvette knows the hub
 * @param key what requests are signed with
 * @param connectTimeout how long a connection may take
 * @param totalTimeout how long a whole call may take, from the connection to the end of the answer
 */
record FauvetteOptions(
        @Option(title = "Address of Fauvette, https") @NotNull URI endpoint,
        @Option(title = "Name under which Fauvette knows the hub") @NotBlank String client,
        @Option(title = "Key that requests are signed with") @NotNull Secret key,
        @Option(title = "Longest time for a connection", byDefault = "5s") @NotNull Duration connectTimeout,
        @Option(title = "Longest time for a call", byDefault = "30s") @NotNull Duration totalTimeout) {
    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** People's data leaves the hub's own machine encrypted, or not at all. */
    void mustBeSafe() {
        boolean safe = "https".equals(endpoint.getScheme())
                || ("http".equals(endpoint.getScheme()) && OWN_MACHINE.contains(String.valueOf(endpoint.getHost())));
        if (!safe) {
            throw new AdapterFailure(
                    FailureKind.MISCONFIGURED,
                    "endpointUnsafe",
                    "The address of Fauvette is not safe; the operator must mend it.",
                    "the option endpoint must begin with https://");
        }
    }

    /** Scheme, host and port. */
    String server() {
        return endpoint.getScheme() + "://" + endpoint.getAuthority();
    }
}
