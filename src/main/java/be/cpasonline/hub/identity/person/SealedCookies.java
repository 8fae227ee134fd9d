package be.cpasonline.hub.identity.person;

import be.cpasonline.hub.vault.Vault;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The cookie that names a session: its id, and a keyed hash of it. Who can read the table of sessions, or a backup of it,
 * cannot make the cookie of anybody.
 */
final class SealedCookies implements CookieSerializer {
    private static final String NAME = "session";
    private static final String PURPOSE = "session cookie";
    private static final String BETWEEN = ".";

    private final DefaultCookieSerializer plain = new DefaultCookieSerializer();
    private final Vault vault;

    SealedCookies(Vault vault) {
        this.vault = vault;
        plain.setCookieName(NAME);
        plain.setCookiePath("/");
        plain.setUseBase64Encoding(false);
        plain.setUseHttpOnlyCookie(true);
        plain.setSameSite("Lax");
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        String id = value.getCookieValue();
        // an empty one ends the cookie
        String sealed = id.isEmpty() ? id : id + BETWEEN + seal(id);
        var written = new CookieValue(value.getRequest(), value.getResponse(), sealed);
        plain.writeCookieValue(written);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return plain.readCookieValues(request).stream()
                .map(this::opened)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> opened(String cookie) {
        int end = Math.max(0, cookie.indexOf(BETWEEN));
        String id = cookie.substring(0, end);
        return Optional.of(id).filter(known -> MessageDigest.isEqual(bytes(id + BETWEEN + seal(id)), bytes(cookie)));
    }

    private String seal(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(vault.searchHash(PURPOSE, id));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
