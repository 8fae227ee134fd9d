package be.cpasonline.hub.transport.soap;

import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.FailureKind;

/** What is wrong before anything is sent. */
final class SoapFailures {
    private SoapFailures() {}

    /** The WSDL and the options do not fit each other, or hold something that this transport does not speak. */
    static AdapterFailure wsdl(String detail) {
        return misconfigured("wsdlUnusable", detail);
    }

    /** What the mapping made cannot be sent with the options that are given. */
    static AdapterFailure payload(String detail) {
        return misconfigured("payloadUnusable", detail);
    }

    /** WS-Security could not be put on: a key or a certificate does not fit what is asked of it. */
    static AdapterFailure security(Exception e) {
        return misconfigured(
                "securityUnusable",
                "the message could not be signed or encrypted with the certificates that are configured: "
                        + e.getClass().getSimpleName());
    }

    private static AdapterFailure misconfigured(String code, String detail) {
        return new AdapterFailure(
                FailureKind.MISCONFIGURED,
                code,
                "The connection to the package is not configured rightly. Nothing was sent; the operator must mend it.",
                detail);
    }
}
