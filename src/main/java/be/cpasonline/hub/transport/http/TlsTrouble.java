package be.cpasonline.hub.transport.http;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** What a failed TLS handshake says about the configuration of either side. In a handshake nothing has been sent. */
public enum TlsTrouble {
    EXPIRED("tlsExpired", "the server's certificate is expired or not valid yet"),
    WRONG_NAME("tlsWrongName", "the server's certificate is for another name"),
    UNKNOWN_AUTHORITY("tlsUnknownAuthority", "the server's certificate is of an authority that is not trusted"),
    REFUSED(
            "tlsRefused",
            "the server refused the handshake, which it does where it wants another certificate of the hub");

    private static final Pattern ALERT = Pattern.compile(
            ".*fatal alert: (bad_certificate|certificate_\\w+|unsupported_certificate|unknown_ca|access_denied"
                    + "|handshake_failure).*");

    /** How the JDK says that a certificate is another's. */
    private static final Pattern NAME = Pattern.compile("No (name matching|subject alternative) .*");

    private final String code;
    private final String detail;

    TlsTrouble(String code, String detail) {
        this.code = code;
        this.detail = detail;
    }

    /** Stable, for counting. */
    public String code() {
        return code;
    }

    /** For the operator. */
    public String detail() {
        return detail;
    }

    /** What it was; empty where it was no trouble with a certificate. */
    public static Optional<TlsTrouble> in(Throwable thrown) {
        return Stream.<Throwable>iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .flatMap(cause -> of(cause).stream())
                .findFirst();
    }

    private static Optional<TlsTrouble> of(Throwable cause) {
        return switch (cause) {
            case SSLPeerUnverifiedException unverified -> Optional.of(WRONG_NAME);
            case CertificateExpiredException expired -> Optional.of(EXPIRED);
            case CertificateNotYetValidException early -> Optional.of(EXPIRED);
            case CertPathBuilderException unknown -> Optional.of(UNKNOWN_AUTHORITY);
            case CertificateException other
            when NAME.matcher(String.valueOf(other.getMessage())).matches() -> Optional.of(WRONG_NAME);
            case SSLException alert
            when ALERT.matcher(String.valueOf(alert.getMessage())).matches() -> Optional.of(REFUSED);
            default -> Optional.empty();
        };
    }
}
