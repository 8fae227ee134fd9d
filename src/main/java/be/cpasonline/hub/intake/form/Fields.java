package be.cpasonline.hub.intake.form;

import be.cpasonline.hub.centre.Places;
import be.cpasonline.hub.intake.form.Field.Choice;
import be.cpasonline.hub.intake.form.Field.Part;
import be.cpasonline.hub.intake.questions.AnswerReader;
import be.cpasonline.hub.intake.questions.AnswerWords;
import be.cpasonline.hub.intake.questions.Answers;
import be.cpasonline.hub.intake.questions.DayParts;
import be.cpasonline.hub.intake.questions.PlaceAnswer;
import be.cpasonline.hub.intake.questions.Question;
import be.cpasonline.hub.intake.questions.Question.Kind;
import be.cpasonline.hub.intake.questions.Typed;
import be.cpasonline.hub.intake.questions.Words;
import be.cpasonline.hub.intake.questions.Wrong;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Shows questions: what was typed, where something is wrong with it, else what was answered. */
@Component
class Fields {
    private static final int CENTS = 2;

    private final Places places;
    private final AnswerWords words;
    private final MessageSource texts;

    Fields(Places places, AnswerWords words, MessageSource texts) {
        this.places = places;
        this.words = words;
        this.texts = texts;
    }

    /** A question as it was answered. */
    Field answered(Question question, Answers answers, Locale reader) {
        List<String> values = answers.all(question.id());
        String value = values.stream()
                .findFirst()
                .map(first -> editable(question, first, reader))
                .orElse("");
        return field(
                question, reader, value, parts(question, value), choices(question, values, reader), Optional.empty());
    }

    /** A question as it was typed, with what is wrong with it. */
    Field typed(Question question, Typed typed, Map<String, Wrong> wrong, Locale reader) {
        String text = typed.one(question.id());
        Optional<Wrong> here = Optional.ofNullable(wrong.get(question.id()));
        List<Choice> choices =
                here.map(Wrong::what).filter(Wrong.What.SEVERAL_PLACES::equals).isPresent()
                        ? meant(text, reader)
                        : choices(question, typed.all(question.id()), reader);
        List<Part> parts = parts(DayParts.typed(question.id(), typed));
        return field(question, reader, text, parts, choices, here.map(each -> said(each, question, reader)));
    }

    /** What is wrong, in words. */
    String said(Wrong wrong, Question question, Locale reader) {
        Object[] arguments = wrong.arguments().toArray();
        String kind = question.kind().chooses() ? "" : "." + word(question.kind());
        String code = "form.wrong." + wrong.what().name();
        @Nullable String exact = texts.getMessage(code + kind, arguments, null, reader);
        return exact != null ? exact : texts.getMessage(code, arguments, reader);
    }

    private static Field field(
            Question question,
            Locale reader,
            String value,
            List<Part> parts,
            List<Choice> choices,
            Optional<String> error) {
        return new Field(
                question.id(),
                word(question.kind()),
                question.label().in(reader),
                in(question.hint(), reader),
                in(question.why(), reader),
                !question.mustBeAnswered(),
                value,
                parts,
                choices,
                AnswerReader.longest(question),
                error);
    }

    private static Optional<String> in(@Nullable Words words, Locale reader) {
        return Optional.ofNullable(words).map(some -> some.in(reader));
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private List<Choice> choices(Question question, List<String> chosen, Locale reader) {
        if (question.kind() == Kind.YES_NO) {
            return Stream.of("true", "false")
                    .map(value -> new Choice(
                            value,
                            texts.getMessage("form.answer." + value, new Object[0], reader),
                            Optional.empty(),
                            chosen.contains(value)))
                    .toList();
        }
        return question.options().stream()
                .map(option -> new Choice(
                        option.value(),
                        option.label().in(reader),
                        in(option.hint(), reader),
                        chosen.contains(option.value())))
                .toList();
    }

    private List<Choice> meant(String text, Locale reader) {
        return places.suggest(text, reader).stream()
                .map(place -> {
                    String value = PlaceAnswer.of(place).text();
                    String name = place.part().isEmpty() ? place.name() : place.part() + " (" + place.name() + ")";
                    String label = (place.postalCode() + " " + name).strip();
                    return new Choice(value, label, Optional.empty(), false);
                })
                .toList();
    }

    /** The fields of an answered day; none where the question is for something else. */
    private static List<Part> parts(Question question, String value) {
        return question.kind() == Kind.DATE ? parts(DayParts.of(value)) : List.of();
    }

    private static List<Part> parts(DayParts day) {
        return List.of(new Part("day", day.day()), new Part("month", day.month()), new Part("year", day.year()));
    }

    /** An answer as it could be typed again. */
    private String editable(Question question, String value, Locale reader) {
        return switch (question.kind()) {
            case MONEY ->
                new BigDecimal(value).movePointLeft(CENTS).toPlainString().replace('.', ',');
            case PLACE, CENTRE -> words.place(value, reader);
            default -> value;
        };
    }
}
