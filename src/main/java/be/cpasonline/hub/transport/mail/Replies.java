package be.cpasonline.hub.transport.mail;

import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Finds what a server answered among the exceptions that were thrown of it. Its words are left: they may quote anything. */
final class Replies {
    private static final Pattern ENHANCED = Pattern.compile("\\b([245])\\.(\\d{1,3})\\.(\\d{1,3})\\b");
    private static final int DEEPEST = 10;

    private Replies() {}

    /** The answer of the server that says most; empty where none came. */
    static Optional<Reply> in(MessagingException thrown) {
        return Stream.<Throwable>iterate(thrown, each -> each != null, Throwable::getCause)
                .limit(DEEPEST)
                .flatMap(each -> reply(each).stream())
                .filter(reply -> reply.code() > 0)
                .reduce((one, deeper) -> deeper);
    }

    private static Optional<Reply> reply(Throwable thrown) {
        return switch (thrown) {
            case SMTPAddressFailedException refused -> Optional.of(reply(refused.getReturnCode(), refused));
            case SMTPSenderFailedException refused -> Optional.of(reply(refused.getReturnCode(), refused));
            case SMTPSendFailedException refused -> Optional.of(reply(refused.getReturnCode(), refused));
            default -> Optional.empty();
        };
    }

    private static Reply reply(int code, MessagingException refused) {
        Matcher enhanced = ENHANCED.matcher(String.valueOf(refused.getMessage()));
        return new Reply(code, enhanced.find() ? enhanced.group() : "");
    }

    /**
     * What a server answered.
     *
     * @param code of three digits (RFC 5321)
     * @param enhanced the code that says why (RFC 3463), or empty
     */
    record Reply(int code, String enhanced) {
        boolean passing() {
            return code < 500;
        }

        @Override
        public String toString() {
            return enhanced.isEmpty() ? String.valueOf(code) : code + " " + enhanced;
        }
    }
}
