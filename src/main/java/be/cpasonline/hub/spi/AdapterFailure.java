package be.cpasonline.hub.spi;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that was not acknowledged. Neither sentence nor detail may hold personal data.
 *
 * <p>Unchecked, since any step of a hand-over may meet it and only the hub acts on it.
 */
public final class AdapterFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FailureKind kind;
    private final String code;
    private final String sentence;
    private final String detail;
    private final @Nullable Duration retryAfter;

    /**
     * A failure without a wish to wait and without an exception behind it.
     *
     * @param kind who acts next
     * @param code stable, for counting: the package's own code, or the transport's
     * @param sentence for the centre, in plain words
     * @param detail for the operator: what was seen
     */
    public AdapterFailure(FailureKind kind, String code, String sentence, String detail) {
        this(kind, code, sentence, detail, null, null);
    }

    /**
     * A failure with all that is known.
     *
     * @param retryAfter what the destination asked to wait, if it did
     * @param cause what was met, if it was an exception
     */
    public AdapterFailure(
            FailureKind kind,
            String code,
            String sentence,
            String detail,
            @Nullable Duration retryAfter,
            @Nullable Throwable cause) {
        super(kind + " " + code + ": " + detail, cause);
        this.kind = kind;
        this.code = code;
        this.sentence = sentence;
        this.detail = detail;
        this.retryAfter = retryAfter;
    }

    /** The same failure with the wish of the destination to wait. */
    public AdapterFailure withRetryAfter(Duration wish) {
        return new AdapterFailure(kind, code, sentence, detail, wish, getCause());
    }

    public FailureKind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public String sentence() {
        return sentence;
    }

    public String detail() {
        return detail;
    }

    /** What the destination asked to wait before the next try. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
