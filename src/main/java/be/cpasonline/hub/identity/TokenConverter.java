package be.cpasonline.hub.identity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** Recognises the system that a verified token was issued to. */
@Component
final class TokenConverter implements Converter<Jwt, AbstractAuthenticationToken> {
    /** In this order: RFC 9068, OpenID Connect, and what issuers of client credentials use that know neither. */
    private static final List<String> CLIENT_CLAIMS = List.of("client_id", "azp", "sub");

    private final CallingSystems systems;

    TokenConverter(CallingSystems systems) {
        this.systems = systems;
    }

    /** A client that is not registered is authenticated, but as nobody the hub knows: it is denied everything. */
    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        return client(token)
                .flatMap(systems::ofClient)
                .<AbstractAuthenticationToken>map(SystemAuthentication::new)
                .orElseGet(() -> new JwtAuthenticationToken(token, List.of()));
    }

    private static Optional<String> client(Jwt token) {
        return CLIENT_CLAIMS.stream()
                .map(token::getClaimAsString)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
