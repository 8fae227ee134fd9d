package be.cpasonline.hub.intake.questions;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a person answered, by the question's id, and beside it the facts of the situation, whose names begin with
 * {@code context.}. A date is ISO, an amount is in cents, yes is {@code true}; a question that is left open is absent.
 */
public record Answers(Map<String, List<String>> given) {
    /** What facts of the situation begin with. */
    public static final String CONTEXT = "context.";

    /** Nothing answered. */
    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        var copy = new TreeMap<String, List<String>>();
        given.forEach((id, values) -> {
            if (!values.isEmpty()) {
                copy.put(id, List.copyOf(values));
            }
        });
        given = Collections.unmodifiableMap(copy);
    }

    /** All values of an answer; none where the question is left open. */
    public List<String> all(String id) {
        return given.getOrDefault(id, List.of());
    }

    /** The one value of an answer. */
    public Optional<String> one(String id) {
        return all(id).stream().findFirst();
    }

    /** The same with others; an empty list takes an answer away. */
    public Answers with(Map<String, List<String>> others) {
        var all = new LinkedHashMap<>(given);
        all.putAll(others);
        return new Answers(all);
    }

    /** The same with another answer; none takes it away. */
    public Answers with(String id, List<String> values) {
        return with(Map.of(id, values));
    }

    /** Only the answers to some questions; the facts of the situation stay. */
    Answers only(Collection<String> ids) {
        var kept = new LinkedHashSet<>(ids);
        var some = new LinkedHashMap<>(given);
        some.keySet().removeIf(id -> !kept.contains(id) && !id.startsWith(CONTEXT));
        return new Answers(some);
    }

    /** Names no answer. */
    @Override
    public String toString() {
        return "Answers" + given.keySet();
    }
}
