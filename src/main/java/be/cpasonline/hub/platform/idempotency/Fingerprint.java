package be.cpasonline.hub.platform.idempotency;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** By what the same content is known again under the same key. */
public final class Fingerprint {
    private Fingerprint() {}

    /** SHA-256 of a body as it was sent. */
    public static byte[] of(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
