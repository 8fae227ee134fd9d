package be.cpasonline.hub.transport.mail;

import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.platform.language.Days;
import be.cpasonline.hub.spi.Delivery;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** What the hub writes, in the centre's language. Nothing of it says who the person is. */
final class Wording {
    private final ResourceBundle texts;
    private final Locale locale;
    private final Optional<String> testMark;

    Wording(MailOptions options) {
        Locale language = options.language().locale();
        this.texts = ResourceBundle.getBundle("transport.mail.letter", language);
        this.locale = Locale.of(language.getLanguage(), "BE");
        this.testMark = Optional.ofNullable(options.testMark());
    }

    /** One line. */
    String subject(Delivery delivery) {
        String subject = text("subject." + delivery.kind(), number(delivery));
        return delivery.test() ? testMark.orElseThrow() + " " + subject : subject;
    }

    /** With everything enclosed. */
    String letter(Delivery delivery) {
        return body(delivery, text("enclosed"));
    }

    /** With nothing in it but where to look. */
    String notice(Delivery delivery, String inboxUrl) {
        return body(delivery, text("inbox", inboxUrl));
    }

    /** What the PDF is called. */
    String fileName(Delivery delivery) {
        return text("file." + delivery.kind());
    }

    private String body(Delivery delivery, String where) {
        String body = text(
                "body." + delivery.kind(),
                number(delivery),
                Days.inWords(received(delivery.application()), locale),
                where);
        return (delivery.test() ? text("test") + "\n\n" + body : body) + "\n";
    }

    /** The number in the centre's register; what does not belong into one is left out. */
    private static String number(Delivery delivery) {
        return delivery.application().registration().hubNumber().replaceAll("[^0-9A-Za-z/.-]", "");
    }

    private static LocalDate received(RegisteredApplication application) {
        if (application.addition() != null) {
            return application.addition().receivedOn();
        }
        return application.withdrawal() != null
                ? application.withdrawal().receivedOn()
                : application.registration().receivedOn();
    }

    private String text(String key, Object... values) {
        return values.length == 0
                ? texts.getString(key)
                : new MessageFormat(texts.getString(key), locale).format(values);
    }
}
