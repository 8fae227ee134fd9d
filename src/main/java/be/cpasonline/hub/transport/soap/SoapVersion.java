package be.cpasonline.hub.transport.soap;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A version of SOAP. */
enum SoapVersion {
    V1_1("http://schemas.xmlsoap.org/soap/envelope/", "text/xml"),
    V1_2("http://www.w3.org/2003/05/soap-envelope", "application/soap+xml");

    private final String namespace;
    private final String mediaType;

    SoapVersion(String namespace, String mediaType) {
        this.namespace = namespace;
        this.mediaType = mediaType;
    }

    /** Namespace of the envelope. */
    String namespace() {
        return namespace;
    }

    String mediaType() {
        return mediaType;
    }

    /** The version whose envelope has this namespace. */
    static Optional<SoapVersion> of(@Nullable String namespace) {
        return Arrays.stream(values())
                .filter(version -> version.namespace.equals(namespace))
                .findFirst();
    }
}
