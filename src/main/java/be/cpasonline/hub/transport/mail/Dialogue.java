package be.cpasonline.hub.transport.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalLong;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** A dialogue with the server that knows how far it came: until the last dot the server has taken nothing. */
final class Dialogue extends SMTPTransport {
    private volatile Step step = Step.CONNECT;

    Dialogue(Session session, MailOptions options) {
        super(session, new URLName("smtp", options.host(), options.port(), null, null, null));
    }

    /** What is said. */
    enum Step {
        CONNECT("the connection"),
        SENDER("MAIL FROM"),
        RECIPIENT("RCPT TO"),
        CONTENT("DATA"),
        END("the end of DATA");

        private final String words;

        Step(String words) {
            this.words = words;
        }

        /** For the operator. */
        String words() {
            return words;
        }
    }

    Step step() {
        return step;
    }

    /** The largest mail that the server says it takes, in bytes (RFC 1870). */
    OptionalLong largest() {
        String told = supportsExtension("SIZE") ? String.valueOf(getExtensionParameter("SIZE")) : "";
        return told.matches("[1-9]\\d{0,17}") ? OptionalLong.of(Long.parseLong(told)) : OptionalLong.empty();
    }

    @Override
    protected void mailFrom() throws MessagingException {
        step = Step.SENDER;
        super.mailFrom();
    }

    @Override
    protected void rcptTo() throws MessagingException {
        step = Step.RECIPIENT;
        super.rcptTo();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        step = Step.CONTENT;
        return super.data();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        step = Step.END;
        super.finishData();
    }
}
