package be.cpasonline.hub.intake.form;

import be.cpasonline.hub.intake.questions.AnswerReader;
import be.cpasonline.hub.intake.questions.Question;
import java.util.List;
import java.util.Map;

/** An answer to any question, chosen so that it makes others be asked. */
final class Samples {
    private Samples() {}

    /** As a page sends it: values by the name of the field. */
    static Map<String, List<String>> typed(Question question) {
        String id = question.id();
        return switch (question.kind()) {
            case TEXT, LONG_TEXT -> Map.of(id, List.of("é".repeat(AnswerReader.longest(question))));
            case YES_NO -> Map.of(id, List.of("true"));
            case ONE_OF -> Map.of(id, List.of(chosen(question)));
            case SOME_OF ->
                Map.of(
                        id,
                        question.options().stream().map(Question.Option::value).toList());
            case DATE -> Map.of(id + "-day", List.of("2"), id + "-month", List.of("1"), id + "-year", List.of("2026"));
            case MONEY -> Map.of(id, List.of("1.050,50"));
            case NUMBER -> Map.of(id, List.of("2"));
            case EMAIL -> Map.of(id, List.of("name@example.be"));
            case PHONE -> Map.of(id, List.of("0470 12 34 56"));
            case IBAN -> Map.of(id, List.of("BE68 5390 0754 7034"));
            case NISS -> Map.of(id, List.of("85.07.30-033.28"));
            case PLACE, CENTRE -> Map.of(id, List.of("9000 Gent"));
        };
    }

    private static String chosen(Question question) {
        return switch (question.id()) {
            case ApplicationWriter.WHO -> ApplicationWriter.OTHER;
            case "stay" -> "ASYLUM";
            case "energy" -> "HEATING_FUEL";
            default -> question.options().getFirst().value();
        };
    }
}
