package be.cpasonline.hub.transport.http;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which addresses a package may have. */
public final class Addresses {
    /** What is said of one that is not usable. */
    public static final String UNUSABLE =
            "must be https (http is for this machine, or with allowHttp), without user, query or fragment";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private Addresses() {}

    /** Whether nothing is sent in the clear beyond this machine, and the address holds nothing but an address. */
    public static boolean usable(@Nullable URI address, boolean allowHttp) {
        if (address == null || address.getHost() == null) {
            return false;
        }
        boolean plain = address.getUserInfo() == null && address.getQuery() == null && address.getFragment() == null;
        boolean http = "http".equals(address.getScheme()) && (allowHttp || LOOPBACK.contains(address.getHost()));
        return plain && ("https".equals(address.getScheme()) || http);
    }

    /** Scheme, host and port. */
    public static String server(URI address) {
        int port = address.getPort() >= 0 ? address.getPort() : "https".equals(address.getScheme()) ? 443 : 80;
        return address.getScheme() + "://" + address.getHost().toLowerCase(Locale.ROOT) + ":" + port;
    }
}
