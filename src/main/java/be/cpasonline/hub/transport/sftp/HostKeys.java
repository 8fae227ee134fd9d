package be.cpasonline.hub.transport.sftp;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.digest.BuiltinDigests;

/** The keys that a server may show. Nothing is sent, no password either, to one that shows another. */
final class HostKeys {
    private static final String FINGERPRINT = "SHA256:";

    private final List<Predicate<PublicKey>> pinned;

    private HostKeys(List<Predicate<PublicKey>> pinned) {
        this.pinned = pinned;
    }

    /** Reads them as the option gives them. */
    static HostKeys of(String option) {
        return new HostKeys(Arrays.stream(option.split(","))
                .map(String::strip)
                .map(HostKeys::pin)
                .toList());
    }

    static boolean readable(String option) {
        try {
            of(option);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    boolean include(PublicKey shown) {
        return pinned.stream().anyMatch(key -> key.test(shown));
    }

    private static Predicate<PublicKey> pin(String one) {
        if (one.startsWith(FINGERPRINT) && one.length() > FINGERPRINT.length()) {
            return shown -> one.equals(KeyUtils.getFingerPrint(BuiltinDigests.sha256, shown));
        }
        try {
            PublicKey key = Objects.requireNonNull(
                    PublicKeyEntry.parsePublicKeyEntry(one).resolvePublicKey(null, null, null));
            return shown -> KeyUtils.compareKeys(key, shown);
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw new IllegalArgumentException("no host key", e);
        }
    }
}
