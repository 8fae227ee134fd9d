package be.cpasonline.hub.identity.person;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** A provider that says whatever a test wants it to; what it is not told to do otherwise, it does right. */
final class ForgedProvider implements AutoCloseable {
    static final String CLIENT = "the-hub";

    private final WireMockServer server = new WireMockServer(options().dynamicPort());
    private final RSAKey key = newKey();

    ForgedProvider() {
        server.start();
        server.stubFor(get("/keys").willReturn(okJson(new JWKSet(key.toPublicJWK()).toString())));
    }

    String url() {
        return server.baseUrl();
    }

    /** What it says of the person in an ID token. */
    Map<String, Object> idToken(String nonce) {
        return new HashMap<>(Map.of(
                "iss",
                url(),
                "aud",
                CLIENT,
                "sub",
                "somebody",
                "nonce",
                nonce,
                "acr",
                "urn:be:fedict:iam:fas:Level500"));
    }

    /** What it says of the person as user info. */
    Map<String, Object> userInfo() {
        return new HashMap<>(Map.of(
                "iss", url(),
                "aud", CLIENT,
                "sub", "somebody",
                "egovNRN", "85073003328",
                "surname", "Peeters",
                "prefLanguage", "nl"));
    }

    String signed(Map<String, Object> claims) {
        return signedBy(key, claims);
    }

    /** Signed by somebody else under the same key id. */
    String signedByAnother(Map<String, Object> claims) {
        return signedBy(newKey(), claims);
    }

    /** In the form of a token, and not signed. */
    static String unsigned(Map<String, Object> claims) {
        return new PlainJWT(set(claims)).serialize();
    }

    void gives(String idToken) {
        givesToken(okJson("{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\""
                + idToken + "\"}"));
    }

    void givesToken(ResponseDefinitionBuilder answer) {
        server.stubFor(post("/token").willReturn(answer));
    }

    void tells(String token) {
        tells(aResponse()
                .withHeader("Content-Type", "application/jwt;charset=UTF-8")
                .withBody(token));
    }

    void tells(ResponseDefinitionBuilder answer) {
        MappingBuilder asked = get("/userinfo").withHeader("Authorization", equalTo("Bearer t"));
        server.stubFor(asked.willReturn(answer));
    }

    @Override
    public void close() {
        server.stop();
    }

    private static String signedBy(RSAKey key, Map<String, Object> claims) {
        try {
            JWSHeader header =
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build();
            SignedJWT token = new SignedJWT(header, set(claims));
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWTClaimsSet set(Map<String, Object> claims) {
        Instant now = Instant.now();
        Map<String, Object> all = new HashMap<>(Map.of("iat", seconds(now), "exp", seconds(now.plusSeconds(300))));
        all.putAll(claims);
        try {
            return JWTClaimsSet.parse(all);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long seconds(Instant instant) {
        return instant.getEpochSecond();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("k").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
