package be.cpasonline.hub.intake.form;

import be.cpasonline.hub.centre.Places;
import be.cpasonline.hub.identity.person.Person;
import be.cpasonline.hub.intake.form.start.Beginning;
import be.cpasonline.hub.intake.form.start.Told;
import be.cpasonline.hub.intake.questions.Answers;
import be.cpasonline.hub.intake.questions.PlaceAnswer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What need not be asked again: what was answered on the way here, and what the identity provider knows. */
@Component
class Prefilled {
    /** NIS code of the municipality whose centre the person wants to ask, whatever the rules presume. */
    static final String CHOSEN_CENTRE = Answers.CONTEXT + Told.CHOSEN_CENTRE;

    /** The site the person came from, as registered. */
    static final String SOURCE = Answers.CONTEXT + "source";

    /** What the names begin with of what was told on the way here, as it was: the form's own answer may change. */
    private static final String ON_THE_WAY = Answers.CONTEXT + "told.";

    private static final String EMAIL = "email";
    private static final String NEEDS = "needs";

    /** The need under which a rental guarantee is asked for. */
    private static final String HOUSING = "HOUSING";

    private final Places places;

    Prefilled(Places places) {
        this.places = places;
    }

    /** Answers to begin with. */
    Answers of(Beginning beginning, Person person, Locale reader) {
        return told(Answers.NONE, beginning, reader).with(EMAIL, one(person.email()));
    }

    /** Answers with what was told on the way here, whatever was told there before; what only the form asks stays. */
    Answers told(Answers before, Beginning beginning, Locale reader) {
        boolean own = !ApplicationWriter.forSomebodyElse(before);
        var told = new LinkedHashMap<String, List<String>>();
        for (String question : Told.CIRCUMSTANCES) {
            List<String> answer = answer(question, beginning, reader);
            told.put(question, answer);
            told.put(ON_THE_WAY + question, own ? answer : List.of());
        }
        told.put(NEEDS, needs(before, beginning));
        told.put(CHOSEN_CENTRE, one(beginning.answer(Told.CHOSEN_CENTRE)));
        told.put(Answers.CONTEXT + "topic", one(beginning.topic()));
        told.put(Answers.CONTEXT + "centre", one(beginning.centre()));
        told.put(SOURCE, one(beginning.source()));
        return before.with(told);
    }

    private List<String> answer(String question, Beginning beginning, Locale reader) {
        String told = beginning.answer(question);
        return switch (question) {
            case Told.MUNICIPALITY, Told.REGISTERED_IN ->
                places.of(told, reader).map(PlaceAnswer::of).map(PlaceAnswer::text).stream()
                        .toList();
            default -> one(told);
        };
    }

    private static List<String> needs(Answers before, Beginning beginning) {
        var needs = new LinkedHashSet<>(before.all(NEEDS));
        needs.addAll(one(beginning.topic().toUpperCase(Locale.ROOT)));
        if (!beginning.answer(Told.RENTAL_GUARANTEE).isEmpty()) {
            needs.add(HOUSING);
        }
        return List.copyOf(needs);
    }

    /**
     * Answers without what belongs to the person who signed in, once they say that they ask for somebody else: that one
     * is not reached at their address, and does not live where they said on the way here that they live. What was
     * answered in the form itself stays.
     */
    static Answers forWhom(Answers answers, Person person) {
        if (!ApplicationWriter.forSomebodyElse(answers)) {
            return answers;
        }
        Map<String, List<String>> gone = new LinkedHashMap<>();
        for (String question : Told.CIRCUMSTANCES) {
            if (answers.all(question).equals(answers.all(ON_THE_WAY + question))) {
                gone.put(question, List.of());
            }
            gone.put(ON_THE_WAY + question, List.of());
        }
        if (answers.one(EMAIL).filter(told -> told.equals(person.email())).isPresent()) {
            gone.put(EMAIL, List.of());
        }
        return answers.with(gone);
    }

    private static List<String> one(@Nullable String value) {
        return value == null || value.isEmpty() ? List.of() : List.of(value);
    }
}
