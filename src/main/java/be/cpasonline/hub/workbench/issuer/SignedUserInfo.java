package be.cpasonline.hub.workbench.issuer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Answers who a person is in a signed token, as the federal authentication service does (OpenID Connect Core 5.3.2). */
final class SignedUserInfo implements AuthenticationSuccessHandler {
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private final JwtEncoder encoder;
    private final Clock clock;
    private final String issuer;

    SignedUserInfo(
            JwtEncoder encoder,
            Clock clock,
            @Value("${spring.security.oauth2.authorizationserver.issuer}") String issuer) {
        this.encoder = encoder;
        this.clock = clock;
        this.issuer = issuer;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var described = Objects.requireNonNull(((OidcUserInfoAuthenticationToken) authentication).getUserInfo());
        Instant now = clock.instant();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .claims(all -> all.putAll(described.getClaims()))
                .issuer(issuer)
                .audience(List.of(DemoIssuer.PEOPLES_CLIENT_ID))
                .issuedAt(now)
                .expiresAt(now.plus(GOOD_FOR))
                .build();
        response.setContentType("application/jwt");
        response.getWriter()
                .write(encoder.encode(JwtEncoderParameters.from(claims)).getTokenValue());
    }
}
