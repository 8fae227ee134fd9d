package be.cpasonline.hub.workbench.packages;

import be.cpasonline.hub.workbench.keys.SelfSigned;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.wss4j.common.crypto.Crypto;
import org.apache.wss4j.common.crypto.Merlin;
import org.springframework.boot.ssl.pem.PemContent;
import org.springframework.boot.ssl.pem.PemSslStore;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;

/** Key pairs as WSS4J takes them. */
final class SoapKeys {
    /** Under which name a pair stands in its store. */
    static final String ALIAS = "pair";

    /** Opens the store, which is in memory only. */
    static final String PASSWORD = "in-memory";

    private SoapKeys() {}

    /** To sign with a pair. */
    static Crypto signing(SelfSigned pair) {
        return crypto(PemSslStore.of(
                "PKCS12",
                ALIAS,
                PASSWORD,
                pem(pair.certificate()).getCertificates(),
                pem(pair.key()).getPrivateKey()));
    }

    /** To take what a pair signed. */
    static Crypto trusting(SelfSigned pair) {
        return crypto(PemSslStore.of(pem(pair.certificate()).getCertificates(), null));
    }

    private static Crypto crypto(PemSslStore pem) {
        var crypto = new Merlin();
        crypto.setKeyStore(Objects.requireNonNull(new PemSslStoreBundle(pem, null).getKeyStore()));
        return crypto;
    }

    private static PemContent pem(Path file) {
        try {
            return PemContent.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
