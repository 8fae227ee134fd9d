package be.cpasonline.hub.intake.questions;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When something is asked. Written as a list of alternatives; each names questions, or facts of the situation such as
 * {@code context.topic}, with the answers that are meant: all of those named must have one of theirs. {@code "*"} is
 * any answer, {@code "-"} is none.
 */
final class Condition {
    static final String ANY = "*";
    static final String NONE = "-";

    private Condition() {}

    /** Whether it holds; an absent one always does. */
    static boolean holds(@Nullable List<Map<String, List<String>>> when, Answers answers) {
        return when == null || when.stream().anyMatch(alternative -> all(alternative, answers));
    }

    private static boolean all(Map<String, List<String>> named, Answers answers) {
        return named.entrySet().stream().allMatch(each -> one(answers.all(each.getKey()), each.getValue()));
    }

    private static boolean one(List<String> given, List<String> meant) {
        return given.isEmpty()
                ? meant.contains(NONE)
                : meant.contains(ANY) || given.stream().anyMatch(meant::contains);
    }
}
