package be.cpasonline.hub.transport.sftp;

import be.cpasonline.hub.spi.Secret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPrivateKey;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyDecryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.jspecify.annotations.Nullable;

/** Keys as OpenPGP keeps them, armored. They are read anew each time, so that a changed one is seen. */
final class PgpKeys {
    private static final int FOR_ENCRYPTION = KeyFlags.ENCRYPT_COMMS | KeyFlags.ENCRYPT_STORAGE;

    private PgpKeys() {}

    /** The key that files are encrypted for: a subkey made for it, if there is one. */
    static PGPPublicKey encryption(Secret armored, Instant now) {
        try (InputStream in = open(armored)) {
            var ring = new PGPPublicKeyRing(in, new BcKeyFingerprintCalculator());
            return stream(ring.getPublicKeys())
                    .filter(key -> key.isEncryptionKey() && !key.hasRevocation() && valid(key, now))
                    .filter(key -> flags(key) == 0 || (flags(key) & FOR_ENCRYPTION) != 0)
                    .reduce((one, later) -> later)
                    .orElseThrow(() -> SftpFailures.unusable("pgpRecipient", null));
        } catch (IOException e) {
            throw SftpFailures.unusable("pgpRecipient", e);
        }
    }

    /** The key that files are signed with. */
    static Signing signing(Secret armored, @Nullable Secret passphrase) {
        char[] words = passphrase == null ? new char[0] : passphrase.reveal().toCharArray();
        try (InputStream in = open(armored)) {
            var ring = new PGPSecretKeyRing(in, new BcKeyFingerprintCalculator());
            PGPSecretKey key = stream(ring.getSecretKeys())
                    .filter(PGPSecretKey::isSigningKey)
                    .findFirst()
                    .orElseThrow(() -> SftpFailures.unusable("pgpSigner", null));
            PGPPrivateKey opened = key.extractPrivateKey(
                    new BcPBESecretKeyDecryptorBuilder(new BcPGPDigestCalculatorProvider()).build(words));
            return new Signing(key.getPublicKey(), opened);
        } catch (IOException | PGPException e) {
            throw SftpFailures.unusable("pgpSigner", e);
        }
    }

    private static InputStream open(Secret armored) throws IOException {
        return PGPUtil.getDecoderStream(
                new ByteArrayInputStream(armored.reveal().getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean valid(PGPPublicKey key, Instant now) {
        return key.getValidSeconds() == 0
                || now.isBefore(key.getCreationTime().toInstant().plusSeconds(key.getValidSeconds()));
    }

    private static int flags(PGPPublicKey key) {
        return stream(key.getSignatures())
                .map(PGPSignature::getHashedSubPackets)
                .filter(packets -> packets != null && packets.getKeyFlags() != 0)
                .mapToInt(packets -> packets.getKeyFlags())
                .reduce(0, (one, other) -> one | other);
    }

    private static <T> Stream<T> stream(Iterator<T> iterator) {
        Iterable<T> iterable = () -> iterator;
        return StreamSupport.stream(iterable.spliterator(), false);
    }

    /** A key to sign with. */
    record Signing(PGPPublicKey publicKey, PGPPrivateKey privateKey) {
        @Override
        public String toString() {
            return "Signing[••••••]";
        }
    }
}
