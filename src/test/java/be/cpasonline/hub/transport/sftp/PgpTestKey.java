package be.cpasonline.hub.transport.sftp;

import be.cpasonline.hub.spi.Secret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPKeyRingGenerator;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPOnePassSignature;
import org.bouncycastle.openpgp.PGPOnePassSignatureList;
import org.bouncycastle.openpgp.PGPPublicKeyEncryptedData;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.PGPDigestCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyDecryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyDataDecryptorFactory;

/** An OpenPGP key that is made for a test: one to sign with, and a subkey to encrypt for. */
final class PgpTestKey {
    static final String PASSPHRASE = "a phrase";

    private final PGPKeyRingGenerator ring;

    /**
     * Makes one.
     *
     * @param made when; it is good for a year
     */
    PgpTestKey(Instant made) throws PGPException {
        PGPDigestCalculator sha1 = new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA1);
        BcPGPKeyPair main = pair(made);
        ring = new PGPKeyRingGenerator(
                PGPSignature.POSITIVE_CERTIFICATION,
                main,
                "test <test@test.example>",
                sha1,
                flags(KeyFlags.CERTIFY_OTHER | KeyFlags.SIGN_DATA).generate(),
                null,
                new BcPGPContentSignerBuilder(main.getPublicKey().getAlgorithm(), HashAlgorithmTags.SHA256),
                new BcPBESecretKeyEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256, sha1)
                        .build(PASSPHRASE.toCharArray()));
        ring.addSubKey(
                pair(made),
                flags(KeyFlags.ENCRYPT_COMMS | KeyFlags.ENCRYPT_STORAGE).generate(),
                null);
    }

    private static PGPSignatureSubpacketGenerator flags(int flags) {
        var packets = new PGPSignatureSubpacketGenerator();
        packets.setKeyFlags(false, flags);
        packets.setKeyExpirationTime(false, Duration.ofDays(365).toSeconds());
        return packets;
    }

    private static BcPGPKeyPair pair(Instant made) throws PGPException {
        var generator = new RSAKeyPairGenerator();
        generator.init(new RSAKeyGenerationParameters(BigInteger.valueOf(65_537), new SecureRandom(), 2_048, 80));
        return new BcPGPKeyPair(
                PublicKeyPacket.VERSION_4,
                PublicKeyAlgorithmTags.RSA_GENERAL,
                generator.generateKeyPair(),
                Date.from(made));
    }

    Secret publicKey() {
        return armored(out -> ring.generatePublicKeyRing().encode(out));
    }

    Secret secretKey() {
        return armored(out -> ring.generateSecretKeyRing().encode(out));
    }

    private static Secret armored(Body body) {
        var bytes = new ByteArrayOutputStream();
        try (OutputStream out = new ArmoredOutputStream(bytes)) {
            body.writeTo(out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return SftpAdapterTest.secret(bytes.toString(StandardCharsets.US_ASCII));
    }

    /** What is in a file that was signed by one and encrypted for this one; fails where it was not. */
    byte[] open(InputStream file, PgpTestKey signer) throws Exception {
        var encrypted = (PGPEncryptedDataList) new BcPGPObjectFactory(file).nextObject();
        var data = (PGPPublicKeyEncryptedData) encrypted.get(0);
        InputStream clear = data.getDataStream(new BcPublicKeyDataDecryptorFactory(keyPair(data)));
        byte[] content = verified(new BcPGPObjectFactory(clear), signer);
        if (!data.verify()) {
            throw new IllegalStateException("altered");
        }
        return content;
    }

    private PGPKeyPair keyPair(PGPPublicKeyEncryptedData data) throws PGPException {
        var key = ring.generateSecretKeyRing()
                .getSecretKey(data.getKeyIdentifier().getKeyId());
        return new PGPKeyPair(
                key.getPublicKey(),
                key.extractPrivateKey(new BcPBESecretKeyDecryptorBuilder(new BcPGPDigestCalculatorProvider())
                        .build(PASSPHRASE.toCharArray())));
    }

    private static byte[] verified(BcPGPObjectFactory clear, PgpTestKey signer) throws Exception {
        PGPOnePassSignature begun = ((PGPOnePassSignatureList) clear.nextObject()).get(0);
        begun.init(
                new BcPGPContentVerifierBuilderProvider(),
                signer.ring.generatePublicKeyRing().getPublicKey(begun.getKeyID()));
        byte[] content = ((PGPLiteralData) clear.nextObject()).getInputStream().readAllBytes();
        begun.update(content);
        if (!begun.verify(((PGPSignatureList) clear.nextObject()).get(0))) {
            throw new IllegalStateException("another signature");
        }
        return content;
    }
}
