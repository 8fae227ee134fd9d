package be.cpasonline.hub.transport.mail;

import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.transport.document.DocumentUnreadable;
import be.cpasonline.hub.transport.http.TlsTrouble;
import be.cpasonline.hub.transport.mail.Dialogue.Step;
import be.cpasonline.hub.transport.mail.Replies.Reply;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What it means that something did not work. All turns on whether the server can have taken the mail. */
final class MailFailures {
    private static final int SHUTTING_DOWN = 421;

    private MailFailures() {}

    /** Something went wrong while the hub talked to the server that takes mails. */
    static AdapterFailure inDialogue(MessagingException e, Dialogue dialogue) {
        if (e instanceof AuthenticationFailedException) {
            return notSignedIn(e, dialogue.getLastReturnCode());
        }
        return Replies.in(e)
                .map(reply -> answered(reply, dialogue.step(), e))
                .orElseGet(() -> dialogue.step() == Step.END ? maybeTaken(e) : notConnected(e));
    }

    /** There is no connection to a server, or it broke before anything was taken. */
    static AdapterFailure notConnected(MessagingException e) {
        if (e instanceof AuthenticationFailedException) {
            return notSignedIn(e, 0);
        }
        if (String.valueOf(e.getMessage()).startsWith("STARTTLS is required")) {
            return misconfigured("noStartTls", "the server does not speak STARTTLS, and nothing is sent readable", e);
        }
        return TlsTrouble.in(e)
                .map(trouble -> misconfigured(trouble.code(), trouble.detail(), e))
                .orElseGet(() -> failure(
                        FailureKind.UNAVAILABLE,
                        "unreachable",
                        "The mail server cannot be reached. Nothing was sent; the hub tries again later.",
                        "no connection: " + e.getClass().getSimpleName(),
                        e));
    }

    /** The mail is too large for one of the servers on its way. */
    static AdapterFailure tooLarge(long bytes, long limit, String whose) {
        return failure(
                FailureKind.REFUSED,
                "tooLarge",
                "With its documents the application makes a mail of " + megabytes(bytes) + ", and no more than "
                        + megabytes(limit) + " can be sent to the centre. Nothing was sent; fetch it from the hub.",
                "the mail has " + bytes + " bytes, and " + whose + " allows " + limit,
                null);
    }

    /** A document cannot be read. */
    static AdapterFailure unreadable(DocumentUnreadable e) {
        return failure(
                FailureKind.TRANSIENT,
                "documentUnreadable",
                "A document could not be read from the hub's store. Nothing was sent; the hub tries again.",
                String.valueOf(e.getMessage()),
                e);
    }

    /** A mail in the hub's mailbox cannot be read or moved. */
    static AdapterFailure notFetched(Exception e) {
        return failure(
                FailureKind.TRANSIENT,
                "mailNotFetched",
                "A mail in the hub's mailbox could not be read or moved. It stays there; the hub tries again.",
                "a mail could not be read or moved: " + e.getClass().getSimpleName(),
                e);
    }

    /** A certificate or key cannot be used. */
    static AdapterFailure unusable(String option, String why) {
        return misconfigured(option + "Unusable", "the option " + option + " " + why, null);
    }

    /** A certificate is past its end, or before its beginning. */
    static AdapterFailure outOfTime(String whose, String option, LocalDate from, LocalDate until) {
        return failure(
                FailureKind.MISCONFIGURED,
                option + "Expired",
                whose + " certificate for mail is good from " + from + " to " + until
                        + " only. Nothing was sent; a new one is needed.",
                "the certificate in the option " + option + " is good from " + from + " to " + until,
                null);
    }

    private static AdapterFailure notSignedIn(MessagingException e, int code) {
        return code >= 400 && code < 500
                ? busy("signInNotNow", "the server answered " + code + " to the user name and password", e)
                : misconfigured("signInRefused", "the server does not take the user name with this password", e);
    }

    private static AdapterFailure answered(Reply reply, Step step, MessagingException e) {
        String detail = "the server answered " + reply + " to " + step.words();
        if (reply.code() == SHUTTING_DOWN) {
            return failure(
                    FailureKind.UNAVAILABLE,
                    "serverCloses",
                    "The mail server takes nothing now. Nothing was sent; the hub tries again later.",
                    detail,
                    e);
        }
        return reply.passing() ? busy("notNow", detail, e) : refused(reply, step, detail, e);
    }

    private static AdapterFailure refused(Reply reply, Step step, String detail, MessagingException e) {
        return switch (reply.code()) {
            case 552 ->
                reply.enhanced().equals("5.2.2")
                        ? byTheCentre("mailboxFull", "The centre's mailbox is full.", detail, e)
                        : sizeRefused(detail, e);
            case 500, 501, 502, 503, 504, 530, 534, 535, 538 -> misconfigured("notUnderstood", detail, e);
            default ->
                switch (reply.enhanced()) {
                    case "5.2.3", "5.3.4" -> sizeRefused(detail, e);
                    case "5.2.2" -> byTheCentre("mailboxFull", "The centre's mailbox is full.", detail, e);
                    default ->
                        step == Step.SENDER || reply.enhanced().startsWith("5.7.")
                                ? misconfigured("senderRefused", detail, e)
                                : byTheCentre(
                                        "refused", "The mail server does not take mails for the centre.", detail, e);
                };
        };
    }

    private static AdapterFailure sizeRefused(String detail, MessagingException e) {
        return byTheCentre("tooLarge", "The mail is too large for the mail server.", detail, e);
    }

    private static AdapterFailure byTheCentre(String code, String what, String detail, MessagingException e) {
        return failure(
                FailureKind.REFUSED,
                code,
                what + " It was not sent; look at the address and at the mailbox.",
                detail,
                e);
    }

    private static AdapterFailure busy(String code, String detail, MessagingException e) {
        return failure(
                FailureKind.TRANSIENT,
                code,
                "The mail server asks to wait. Nothing was sent; the hub tries again.",
                detail,
                e);
    }

    private static AdapterFailure maybeTaken(MessagingException e) {
        return failure(
                FailureKind.UNCERTAIN,
                "noAnswer",
                "The connection broke when all was sent; whether the mail server has the mail is not certain.",
                "no answer to the end of DATA: " + e.getClass().getSimpleName(),
                e);
    }

    private static AdapterFailure misconfigured(String code, String detail, @Nullable Exception e) {
        return failure(
                FailureKind.MISCONFIGURED,
                code,
                "The way by mail is not configured rightly. Nothing was sent; the operator must mend it.",
                detail,
                e);
    }

    private static String megabytes(long bytes) {
        return Math.ceilDiv(bytes * 10, 1_000_000) / 10.0 + " MB";
    }

    private static AdapterFailure failure(
            FailureKind kind, String code, String sentence, String detail, @Nullable Exception cause) {
        return new AdapterFailure(kind, code, sentence, detail, null, cause);
    }
}
