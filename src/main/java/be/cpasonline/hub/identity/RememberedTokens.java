package be.cpasonline.hub.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers for a minute which tokens were good: a system sends the same one with each call, and its signature costs more
 * to check than most of what follows. A token is never remembered beyond its end; a key that the issuer withdraws is
 * taken for a minute more.
 */
final class RememberedTokens {
    private static final Duration REMEMBERED_FOR = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final JwtDecoder decoder;
    private final Clock clock;
    private final Cache<String, Jwt> good;

    RememberedTokens(JwtDecoder decoder, Clock clock, Ticker ticker) {
        this.decoder = decoder;
        this.clock = clock;
        this.good = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED_FOR)
                .maximumSize(MOST)
                .ticker(ticker)
                .build();
    }

    /**
     * The content of a good token.
     *
     * @throws org.springframework.security.oauth2.jwt.JwtException where it is not good, or that cannot be found out now
     */
    Jwt decode(String token) {
        @Nullable Jwt known = good.getIfPresent(token);
        if (known != null && lasts(known)) {
            return known;
        }
        Jwt decoded = decoder.decode(token);
        good.put(token, decoded);
        return decoded;
    }

    private boolean lasts(Jwt token) {
        @Nullable Instant end = token.getExpiresAt();
        return end != null && clock.instant().isBefore(end);
    }
}
