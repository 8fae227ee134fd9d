package be.cpasonline.hub.transport.http;

import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.FailureKind;

/** A certificate or a key in the options that is none. */
public final class CertificateUnusable {
    private CertificateUnusable() {}

    /** The failure, without the cause: it may quote the key. */
    public static AdapterFailure of(String options, Exception e) {
        return new AdapterFailure(
                FailureKind.MISCONFIGURED,
                "certificateUnusable",
                "The hub's certificate for the package cannot be used; the operator must mend it.",
                options + " is not PEM that can be read: " + e.getClass().getSimpleName());
    }
}
