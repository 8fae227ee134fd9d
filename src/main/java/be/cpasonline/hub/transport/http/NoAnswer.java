package be.cpasonline.hub.transport.http;

import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.transport.document.DocumentUnreadable;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/** What it means that a call got no answer. All turns on whether anything of the request had left. */
public final class NoAnswer {
    private NoAnswer() {}

    /** The deadline was over before anything was sent. */
    public static AdapterFailure outOfTime() {
        return new AdapterFailure(
                FailureKind.TRANSIENT,
                "timeLimit",
                "There was no time left to send. Nothing was sent; the hub tries again.",
                "the total time limit was reached before the request was sent");
    }

    /**
     * What was met on the way.
     *
     * @param sent bytes of the request that had left
     */
    public static AdapterFailure because(Exception e, long sent, Deadline deadline) {
        return TlsTrouble.in(e).map(trouble -> notTrusted(trouble, e)).orElseGet(() -> sentOrNot(e, sent, deadline));
    }

    /** A server that refuses the hub's certificate may say so only after the first bytes: it does not look at them. */
    private static AdapterFailure notTrusted(TlsTrouble trouble, Exception e) {
        return failure(
                FailureKind.MISCONFIGURED,
                trouble.code(),
                "The hub and the package do not trust each other's certificates; the operator must mend that.",
                trouble.detail(),
                e);
    }

    private static AdapterFailure sentOrNot(Exception e, long sent, Deadline deadline) {
        return sent > 0 ? afterSending(e, sent, deadline) : beforeSending(e, deadline);
    }

    private static AdapterFailure beforeSending(Exception e, Deadline deadline) {
        if (e instanceof DocumentUnreadable) {
            return failure(
                    FailureKind.TRANSIENT,
                    "documentUnreadable",
                    "A document could not be read from the hub's store. Nothing was sent; the hub tries again.",
                    String.valueOf(e.getMessage()),
                    e);
        }
        if (e instanceof ConnectionRequestTimeoutException) {
            return failure(
                    FailureKind.TRANSIENT,
                    "poolExhausted",
                    "All connections to the package are busy. Nothing was sent; the hub tries again.",
                    "no connection of the pool came free in time",
                    e);
        }
        if (deadline.over()) {
            return outOfTime();
        }
        return failure(
                FailureKind.UNAVAILABLE,
                "unreachable",
                "The package cannot be reached. Nothing was sent; the hub tries again later.",
                "no connection: " + e.getClass().getSimpleName(),
                e);
    }

    private static AdapterFailure afterSending(Exception e, long sent, Deadline deadline) {
        String reason = switch (e) {
            case DocumentUnreadable unreadable -> String.valueOf(unreadable.getMessage());
            case Exception other when deadline.over() -> "the total time limit was reached";
            default -> e.getClass().getSimpleName();
        };
        return failure(
                FailureKind.UNCERTAIN,
                "noAnswer",
                "The application was sent, but no answer came; whether the package has it is not certain.",
                sent + " bytes were sent, nothing came back: " + reason,
                e);
    }

    private static AdapterFailure failure(
            FailureKind kind, String code, String sentence, String detail, Exception cause) {
        return new AdapterFailure(kind, code, sentence, detail, null, cause);
    }
}
