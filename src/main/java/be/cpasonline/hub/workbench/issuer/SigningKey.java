package be.cpasonline.hub.workbench.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.UUID;

/** The key that signs the demo's tokens, kept in a file so that a token outlives a restart. */
final class SigningKey {
    private static final int BITS = 2048;

    private SigningKey() {}

    /** The key of the file; made where there is none. */
    static RSAKey keptIn(Path file) {
        try {
            return Files.exists(file) ? RSAKey.parse(Files.readString(file)) : make(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException(file + " holds no signing key; remove it, a new one will be made", e);
        }
    }

    private static RSAKey make(Path file) throws IOException, JOSEException {
        RSAKey key =
                new RSAKeyGenerator(BITS).keyID(UUID.randomUUID().toString()).generate();
        Files.writeString(file, key.toJSONString());
        return key;
    }
}
