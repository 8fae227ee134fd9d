package be.cpasonline.hub.intake.questions;

import java.util.List;

/**
 * Something that is wrong with an answer.
 *
 * @param question which one's
 * @param what what is wrong
 * @param arguments for the text, never the answer itself
 */
public record Wrong(String question, What what, List<Object> arguments) {
    public Wrong {
        arguments = List.copyOf(arguments);
    }

    static Wrong of(Question question, What what, Object... arguments) {
        return new Wrong(question.id(), what, List.of(arguments));
    }

    /** What can be wrong. */
    public enum What {
        MISSING,
        MISSING_CHOICE,
        MISSING_ONE_OF,
        NOT_AN_OPTION,
        TOO_LONG,
        NOT_A_DATE,
        DATE_INCOMPLETE,
        NOT_AN_AMOUNT,
        NOT_A_NUMBER,
        NOT_AN_EMAIL,
        NOT_A_PHONE,
        NOT_AN_IBAN,
        NOT_A_NISS,
        UNKNOWN_PLACE,
        SEVERAL_PLACES,
        /** Something that only the whole application shows. */
        DOES_NOT_FIT;

        /** Whether an answer is only not there yet. */
        boolean isMissing() {
            return this == MISSING || this == MISSING_CHOICE || this == MISSING_ONE_OF;
        }

        /** What is wrong where a question has to be answered, and is not. */
        static What missing(Question question) {
            return question.kind().chooses() ? MISSING_CHOICE : MISSING;
        }
    }
}
