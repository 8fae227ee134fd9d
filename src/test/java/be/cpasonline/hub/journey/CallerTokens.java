package be.cpasonline.hub.journey;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens of calling systems, signed with a key that a hub under test is given. */
final class CallerTokens {
    /** One for all tests: it takes a second to make. */
    private static final KeyPair KEY = newKey();

    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the public key for {@code spring.security.oauth2.resourceserver.jwt.public-key-location}. */
    Path writePublicKey(Path folder) {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .encodeToString(KEY.getPublic().getEncoded());
        try {
            return Files.writeString(
                    folder.resolve("callers.pem"),
                    "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A token of a client, good for an hour; the same for each call. */
    String of(String clientId) {
        return tokens.computeIfAbsent(clientId, CallerTokens::signed);
    }

    private static String signed(String clientId) {
        var claims = new JWTClaimsSet.Builder()
                .subject(clientId)
                .claim("client_id", clientId)
                .claim(
                        "exp",
                        Clock.systemUTC().instant().plus(Duration.ofHours(1)).getEpochSecond())
                .build();
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
        try {
            token.sign(new RSASSASigner(KEY.getPrivate()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }
}
