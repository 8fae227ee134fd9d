package be.cpasonline.hub.intake.api;

import be.cpasonline.hub.intake.api.ReceiptBody.CentreBody;
import be.cpasonline.hub.intake.api.ReceiptBody.CodeAndText;
import be.cpasonline.hub.intake.api.ReceiptBody.DueDateBody;
import be.cpasonline.hub.intake.api.ReceiptBody.Names;
import be.cpasonline.hub.intake.api.ReceiptBody.PresumptionBody;
import be.cpasonline.hub.intake.api.ReceiptBody.Seal;
import be.cpasonline.hub.model.CentreName;
import be.cpasonline.hub.model.Language;
import be.cpasonline.hub.platform.language.Texts;
import be.cpasonline.hub.register.Receipt;
import be.cpasonline.hub.register.Receipt.DueDate;
import be.cpasonline.hub.register.Registered;
import be.cpasonline.hub.register.Submission.PresumedBy;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Puts a receipt into words, in the person's language. A receipt is given for what is registered already, so it never
 * fails: a code without a text stands for itself.
 */
@Component
class ReceiptWriter {
    private final Texts texts = new Texts("intake/receipt");

    static String languageTag(Receipt receipt) {
        return locale(receipt.language()).toLanguageTag();
    }

    ReceiptBody write(Registered registered) {
        Receipt receipt = registered.receipt();
        Locale language = locale(receipt.language());
        Texts.In words = texts.in(language);
        return new ReceiptBody(
                registered.reference(),
                receipt.submittedAt(),
                receipt.receivedOn(),
                receipt.receptionMoved().map(moved -> said(words, "receptionMoved.", moved.name())),
                receipt.hubNumber(),
                centre(receipt.centre(), receipt.language()),
                presumption(words, receipt.presumption()),
                receipt.dueDates().stream().map(due -> due(words, due)).toList(),
                said(words, "mention.", receipt.mentions()),
                receipt.joinedTo(),
                receipt.documents(),
                new Seal("SHA-256", receipt.seal()));
    }

    private static PresumptionBody presumption(Texts.In words, PresumedBy presumption) {
        return new PresumptionBody(
                presumption.rule(),
                presumption.article(),
                said(words, "uncertainty.", presumption.uncertainties()),
                said(words, "rule.", presumption.rule()).text());
    }

    private static DueDateBody due(Texts.In words, DueDate due) {
        String on = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(words.language())
                .format(due.on());
        String text = words.orElse(due.step(), "due." + due.track() + "." + due.step(), on);
        return new DueDateBody(due.track(), due.step(), due.on(), due.article(), text);
    }

    private static List<CodeAndText> said(Texts.In words, String prefix, List<String> codes) {
        return codes.stream().map(code -> said(words, prefix, code)).toList();
    }

    private static CodeAndText said(Texts.In words, String prefix, String code) {
        return new CodeAndText(code, words.orElse(code, prefix + code));
    }

    private static CentreBody centre(CentreName centre, Language language) {
        return new CentreBody(
                centre.id(),
                centre.nis(),
                Optional.ofNullable(centre.enterpriseNumber()),
                centre.in(locale(language)),
                new Names(centre.nameFr(), centre.nameNl(), centre.nameDe()));
    }

    private static Locale locale(Language language) {
        return switch (language) {
            case FRENCH -> Locale.FRENCH;
            case DUTCH -> Locale.of("nl");
            case GERMAN -> Locale.GERMAN;
            case ENGLISH -> Locale.ENGLISH;
        };
    }
}
