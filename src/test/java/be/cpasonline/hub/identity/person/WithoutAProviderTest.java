package be.cpasonline.hub.identity.person;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.testing.CallsTheInterface;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A hub that no provider is configured for. */
class WithoutAProviderTest extends CallsTheInterface {
    @Autowired
    private SignIn signIn;

    @Test
    void itStartsAndSaysSo() {
        assertThat(signIn.available()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/apply", "/apply/who", "/my", "/my/copy", "/oauth2/authorization/fas", "/login/oauth2/code/fas"
            })
    void nobodyCanSignIn(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in/failed");
        assertThat(answer.headers().map()).doesNotContainKey("WWW-Authenticate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/start", "/sign-in/failed", "/signed-out", "/accessibility", "/pages/none.css"})
    void openPagesAreReached(String path) {
        assertThat(get(path).statusCode()).isIn(200, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/applying", "/myself", "/oauth2/token", "/login", "/logout", "/anything"})
    void whatIsNobodysStaysClosed(String path) {
        assertThat(get(path).statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)));
    }
}
