package be.cpasonline.hub.transport.http;

import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.AnswerReader;
import be.cpasonline.hub.spi.FailureKind;
import java.time.Clock;

/** What an HTTP status means for a delivery, unless the package's own error code tells more. */
public final class HttpAnswers {
    private final String packageName;
    private final AnswerReader reader;
    private final Clock clock;

    public HttpAnswers(String packageName, AnswerReader reader, Clock clock) {
        this.packageName = packageName;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * What the package acknowledged.
     *
     * @throws AdapterFailure saying who acts next
     */
    public Acknowledgement read(HttpAnswer answer) {
        done(answer);
        if (!answer.complete()) {
            throw brokenOff(answer);
        }
        return reader.acknowledgement(answer.answer());
    }

    /** Whatever is accepted will do; what it says does not matter. */
    public void done(HttpAnswer answer) {
        if (answer.status() / 100 != 2) {
            throw failure(answer);
        }
    }

    /** What an answer means whose status accepts nothing. */
    public AdapterFailure failure(HttpAnswer answer) {
        return switch (answer.status() / 100) {
            case 3 -> redirected(answer);
            case 4, 5 -> waiting(answer, reader.failure(answer.answer(), kind(answer.status())));
            default -> notUnderstood(answer, "the status is none of HTTP's final ones");
        };
    }

    /** The failure with the wish to wait that came with the answer, if there was one. */
    public AdapterFailure waiting(HttpAnswer answer, AdapterFailure failure) {
        return answer.retryAfter()
                .flatMap(header -> RetryAfter.parse(header, clock.instant()))
                .map(failure::withRetryAfter)
                .orElse(failure);
    }

    /** Who acts next after a status of 400 or more. */
    public static FailureKind kind(int status) {
        return switch (status) {
            case 401, 403 -> FailureKind.MISCONFIGURED;
            case 408, 425, 429, 503 -> FailureKind.TRANSIENT;
            default -> status >= 500 ? FailureKind.UNCERTAIN : FailureKind.REFUSED;
        };
    }

    private AdapterFailure redirected(HttpAnswer answer) {
        return new AdapterFailure(
                FailureKind.MISCONFIGURED,
                "redirected",
                "The package is at another address than configured; the operator must mend it.",
                packageName + " answered " + answer.answer() + "; redirects are never followed");
    }

    /** An accepting answer of which only a part was read. */
    public AdapterFailure brokenOff(HttpAnswer answer) {
        return notUnderstood(answer, "the answer broke off or is too large");
    }

    /** An accepting answer that proves nothing. */
    public AdapterFailure notUnderstood(HttpAnswer answer, String why) {
        return new AdapterFailure(
                FailureKind.UNCERTAIN,
                "answerNotUnderstood",
                "The package answered something that the hub does not understand;"
                        + " whether it has the application is not certain.",
                packageName + " answered " + answer.answer() + ": " + why);
    }
}
