package be.cpasonline.hub.transport.http;

import be.cpasonline.hub.spi.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpMessage;
import org.jspecify.annotations.Nullable;

/** HTTP basic authentication (RFC 7617). */
public final class BasicCredentials {
    private BasicCredentials() {}

    /** Puts user and password on a request, in UTF-8; nothing where there is no password. */
    public static void put(HttpMessage request, @Nullable String user, @Nullable Secret password) {
        if (password != null) {
            request.setHeader(HttpHeaders.AUTHORIZATION, "Basic " + base64(user + ":" + password.reveal()));
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
