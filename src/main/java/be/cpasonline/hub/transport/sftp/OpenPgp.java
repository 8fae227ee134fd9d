package be.cpasonline.hub.transport.sftp;

import be.cpasonline.hub.spi.Secret;
import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Clock;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyKeyEncryptionMethodGenerator;
import org.jspecify.annotations.Nullable;

/** Signs as the hub and encrypts for the package (OpenPGP, RFC 4880: what every program in use reads). */
final class OpenPgp implements Sealing {
    private static final int BUFFER = 65_536;

    private final @Nullable Secret recipient;
    private final @Nullable Secret signer;
    private final @Nullable Secret passphrase;
    private final Clock clock;

    private OpenPgp(SftpOptions options, Clock clock) {
        this.recipient = options.pgpRecipient();
        this.signer = options.pgpSigner();
        this.passphrase = options.pgpPassphrase();
        this.clock = clock;
    }

    /** What the options want: perhaps nothing. */
    static Sealing of(SftpOptions options, Clock clock) {
        return options.pgpRecipient() == null && options.pgpSigner() == null
                ? Sealing.none()
                : new OpenPgp(options, clock);
    }

    @Override
    public String name(String name) {
        return name + Names.ENCRYPTED;
    }

    @Override
    public Body seal(String name, Body body) {
        return out -> {
            try {
                encrypt(name, body, out);
            } catch (PGPException e) {
                throw SftpFailures.unusable(recipient == null ? "pgpSigner" : "pgpRecipient", e);
            }
        };
    }

    private void encrypt(String name, Body body, OutputStream out) throws IOException, PGPException {
        if (recipient == null) {
            sign(name, body, out);
            return;
        }
        var encryption = new PGPEncryptedDataGenerator(new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                .setWithIntegrityPacket(true)
                .setSecureRandom(new SecureRandom()));
        encryption.addMethod(
                new BcPublicKeyKeyEncryptionMethodGenerator(PgpKeys.encryption(recipient, clock.instant())));
        try (OutputStream encrypted = encryption.open(out, new byte[BUFFER])) {
            sign(name, body, encrypted);
        }
    }

    private void sign(String name, Body body, OutputStream out) throws IOException, PGPException {
        if (signer == null) {
            literal(name, body, out);
            return;
        }
        PgpKeys.Signing key = PgpKeys.signing(signer, passphrase);
        var signature = new PGPSignatureGenerator(
                new BcPGPContentSignerBuilder(key.publicKey().getAlgorithm(), HashAlgorithmTags.SHA512),
                key.publicKey());
        signature.init(PGPSignature.BINARY_DOCUMENT, key.privateKey());
        signature.generateOnePassVersion(false).encode(out);
        literal(name, to -> body.writeTo(new Signed(to, signature)), out);
        signature.generate().encode(out);
    }

    private void literal(String name, Body body, OutputStream out) throws IOException {
        var literal = new PGPLiteralDataGenerator();
        try (OutputStream plain =
                literal.open(out, PGPLiteralData.BINARY, name, PGPLiteralData.NOW, new byte[BUFFER])) {
            body.writeTo(plain);
        }
    }

    /** Lets a signature see what is written. */
    private static final class Signed extends OutputStream {
        private final OutputStream out;
        private final PGPSignatureGenerator signature;

        Signed(OutputStream out, PGPSignatureGenerator signature) {
            this.out = out;
            this.signature = signature;
        }

        @Override
        public void write(int b) throws IOException {
            signature.update((byte) b);
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            signature.update(bytes, offset, length);
            out.write(bytes, offset, length);
        }
    }
}
