package be.cpasonline.hub.identity;

import be.cpasonline.hub.platform.settings.BrokenFile;
import be.cpasonline.hub.platform.settings.Reference;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HexFormat;

/** Reads the certificates of calling systems. */
final class Certificates {
    private Certificates() {}

    /** A whole certificate's SHA-256, as tools print it. */
    static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The certificate that a system's file names.
     *
     * @param file where it is named
     * @param given PEM, or a reference to it
     */
    static X509Certificate read(Path file, String given) {
        String pem = Reference.isOne(given)
                ? Reference.value(given)
                        .orElseThrow(() -> new BrokenFile(file, "there is no certificate at " + given + "."))
                : given;
        try {
            Collection<? extends Certificate> found = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
            if (found.size() == 1 && found.iterator().next() instanceof X509Certificate certificate) {
                return certificate;
            }
        } catch (GeneralSecurityException e) {
            throw notOne(file);
        }
        throw notOne(file);
    }

    private static BrokenFile notOne(Path file) {
        return new BrokenFile(
                file,
                "each of 'certificates' must be one X.509 certificate in PEM, or file:PATH or env:NAME where it stands.");
    }
}
