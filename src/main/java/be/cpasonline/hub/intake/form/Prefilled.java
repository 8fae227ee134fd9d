package be.cpasonline.hub.intake.form;

import be.cpasonline.hub.identity.person.Person;
import be.cpasonline.hub.intake.form.start.Beginning;
import be.cpasonline.hub.intake.questions.Answers;
import be.cpasonline.hub.intake.questions.PlaceAnswer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What need not be asked again: what was answered on the way here, and what the identity provider knows. */
final class Prefilled {
    /** NIS code of the municipality whose centre the person wants to ask, whatever the rules presume. */
    static final String CHOSEN_CENTRE = Answers.CONTEXT + "chosenCentre";

    /** The site the person came from, as registered. */
    static final String SOURCE = Answers.CONTEXT + "source";

    private static final String EMAIL = "email";

    private Prefilled() {}

    /** Answers to begin with. */
    static Map<String, List<String>> of(Beginning beginning, Person person) {
        var answers = new LinkedHashMap<String, List<String>>();
        beginning.answers().forEach((id, value) -> {
            switch (id) {
                case "chosenCentre" -> put(answers, CHOSEN_CENTRE, value);
                case "municipality", "registeredIn" ->
                    put(
                            answers,
                            id,
                            value.isEmpty() ? value : PlaceAnswer.of(value).text());
                default -> put(answers, id, value);
            }
        });
        put(answers, Answers.CONTEXT + "topic", beginning.topic());
        put(answers, Answers.CONTEXT + "centre", beginning.centre());
        put(answers, SOURCE, beginning.source());
        put(answers, "needs", beginning.topic().toUpperCase(Locale.ROOT));
        put(answers, EMAIL, Optional.ofNullable(person.email()).orElse(""));
        return answers;
    }

    /**
     * Answers without what belongs to the person who signed in, once they say that they ask for somebody else: that one
     * is not reached at their address.
     */
    static Answers forWhom(Answers answers, Person person) {
        boolean own =
                answers.one(EMAIL).filter(told -> told.equals(person.email())).isPresent();
        return own && ApplicationWriter.forSomebodyElse(answers) ? answers.with(EMAIL, List.of()) : answers;
    }

    private static void put(Map<String, List<String>> answers, String id, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            answers.put(id, List.of(value));
        }
    }
}
