package be.cpasonline.hub.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

class RememberedTokensTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final List<String> checked = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void aGoodTokenIsCheckedOnceAMinute() {
        var tokens = endingAt(NOW.plusSeconds(600));
        tokens.decode("one");
        tokens.decode("one");
        tokens.decode("other");
        assertThat(checked).containsExactly("one", "other");

        nanos.addAndGet(Duration.ofSeconds(61).toNanos());
        tokens.decode("one");
        assertThat(checked).containsExactly("one", "other", "one");
    }

    @Test
    void aTokenThatEndedIsCheckedAgain() {
        var tokens = endingAt(NOW);
        tokens.decode("one");
        tokens.decode("one");
        assertThat(checked).containsExactly("one", "one");
    }

    @Test
    void aTokenWithoutAnEndIsNeverRemembered() {
        var tokens = remembering(token ->
                Jwt.withTokenValue(token).header("alg", "RS256").subject("a").build());
        tokens.decode("one");
        tokens.decode("one");
        assertThat(checked).containsExactly("one", "one");
    }

    @Test
    void aBadTokenStaysBad() {
        var tokens = remembering(token -> {
            throw new BadJwtException("bad");
        });
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> tokens.decode("one")).isInstanceOf(BadJwtException.class);
        }
        assertThat(checked).containsExactly("one", "one");
    }

    private RememberedTokens endingAt(Instant end) {
        return remembering(token -> Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject("a")
                .expiresAt(end)
                .build());
    }

    private RememberedTokens remembering(JwtDecoder decoder) {
        return new RememberedTokens(
                token -> {
                    checked.add(token);
                    return decoder.decode(token);
                },
                Clock.fixed(NOW, ZoneOffset.UTC),
                nanos::get);
    }
}
