package be.cpasonline.hub.register;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The seal of a submission: SHA-256 over the submitted bytes followed by the SHA-256 (32 bytes each) of every document,
 * in the order of the application. Whoever holds what was submitted can compute it again and compare it with the
 * receipt.
 */
public final class Seal {
    private Seal() {}

    /**
     * Computes a seal.
     *
     * @param submitted the application exactly as it was submitted
     * @param documentDigests SHA-256 of each document in hexadecimal, in the order of the application
     * @return 64 characters of lower-case hexadecimal
     */
    public static String of(byte[] submitted, List<String> documentDigests) {
        MessageDigest digest = sha256();
        digest.update(submitted);
        documentDigests.forEach(each -> digest.update(HexFormat.of().parseHex(each)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
