package be.cpasonline.hub.intake.questions;

import be.cpasonline.hub.centre.Places;
import be.cpasonline.hub.platform.language.Days;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says an answer in words, as a person reads it back. */
@Component
public class AnswerWords {
    private static final int CENTS = 2;

    private final Places places;
    private final MessageSource texts;

    AnswerWords(Places places, MessageSource texts) {
        this.places = places;
        this.texts = texts;
    }

    /** Each value of an answer, in words. */
    public List<String> of(Question question, List<String> values, Locale reader) {
        return values.stream().map(value -> one(question, value, reader)).toList();
    }

    private String one(Question question, String value, Locale reader) {
        return switch (question.kind()) {
            case ONE_OF, SOME_OF ->
                question.option(value).map(option -> option.label().in(reader)).orElse(value);
            case YES_NO -> texts.getMessage("form.answer." + value, new Object[0], reader);
            case DATE -> Days.inWords(LocalDate.parse(value), reader);
            case MONEY -> euro(value, reader);
            case PLACE, CENTRE -> place(value, reader);
            default -> value;
        };
    }

    /** A municipality as it can be typed again. */
    public String place(String value, Locale reader) {
        PlaceAnswer answer = PlaceAnswer.of(value);
        String name = answer.name()
                .or(() -> places.of(answer.nis(), reader).map(found -> found.name()))
                .orElse(answer.nis());
        return answer.postalCode().map(code -> code + " " + name).orElse(name);
    }

    private static String euro(String cents, Locale reader) {
        NumberFormat format = NumberFormat.getCurrencyInstance(Locale.of(reader.getLanguage(), "BE"));
        format.setCurrency(Currency.getInstance("EUR"));
        return format.format(new BigDecimal(cents).movePointLeft(CENTS));
    }
}
