package be.cpasonline.hub.platform.problem;

import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** Kinds of problems: the standard ones of the Belgif REST guide where it has one, else the hub's own. */
public enum ProblemType {
    BAD_REQUEST(HttpStatus.BAD_REQUEST, true),
    NO_ACCESS_TOKEN(HttpStatus.UNAUTHORIZED, true),
    INVALID_ACCESS_TOKEN(HttpStatus.UNAUTHORIZED, true),
    /** A SOAP message that nobody known has signed as it must be. */
    INVALID_SIGNATURE(HttpStatus.UNAUTHORIZED, false),
    /** A SOAP message that was signed too long ago, or by a clock that is ahead. */
    MESSAGE_EXPIRED(HttpStatus.UNAUTHORIZED, false),
    MISSING_PERMISSION(HttpStatus.FORBIDDEN, true),
    RESOURCE_NOT_FOUND(HttpStatus.NOT_FOUND, true),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, false),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, false),
    IDEMPOTENCY_KEY_IN_USE(HttpStatus.CONFLICT, false),
    DELIVERY_NOT_IN_THAT_STATE(HttpStatus.CONFLICT, false),
    APPLICATION_WITHDRAWN(HttpStatus.CONFLICT, false),
    APPLICATION_FORGOTTEN(HttpStatus.CONFLICT, false),
    DOCUMENT_ID_TAKEN(HttpStatus.CONFLICT, false),
    PAYLOAD_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, true),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, false),
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, false),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, true),
    INTERNAL_SERVER_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, true),
    /** This installation has not been set up for it. */
    NOT_OFFERED(HttpStatus.NOT_IMPLEMENTED, false),
    /** Whoever scans documents is away. */
    DOCUMENT_NOT_SCANNED(HttpStatus.SERVICE_UNAVAILABLE, false),
    SERVICE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, true);

    private static final String GUIDE = "https://www.belgif.be/specification/rest/api-guide/problems/";

    private final HttpStatus status;
    private final boolean standard;

    ProblemType(HttpStatus status, boolean standard) {
        this.status = status;
        this.standard = standard;
    }

    public HttpStatus status() {
        return status;
    }

    /** The type's last part, in lower camel case. */
    public String code() {
        return Words.camelCase(name());
    }

    /** Identifies the type; never changes. */
    public URI urn() {
        return URI.create("urn:problem-type:" + (standard ? "belgif:" : "cpasonline:") + code());
    }

    /** Where the type is explained to people. */
    public Optional<URI> href() {
        return standard ? Optional.of(URI.create(GUIDE + code() + ".html")) : Optional.empty();
    }

    /** The type that tells a status best. */
    static ProblemType of(int status) {
        return switch (status) {
            case 401 -> NO_ACCESS_TOKEN;
            case 403 -> MISSING_PERMISSION;
            case 404 -> RESOURCE_NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> PAYLOAD_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> TOO_MANY_REQUESTS;
            case 503 -> SERVICE_UNAVAILABLE;
            default -> status < 500 ? BAD_REQUEST : INTERNAL_SERVER_ERROR;
        };
    }
}
