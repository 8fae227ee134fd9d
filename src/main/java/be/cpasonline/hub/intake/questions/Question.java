package be.cpasonline.hub.intake.questions;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that is asked.
 *
 * @param id stays the same from version to version
 * @param kind how it is answered
 * @param label the question
 * @param hint how to answer it
 * @param why why it is asked, for who wants to know
 * @param required whether the form cannot be sent without; only what the law needs for an application
 * @param longest how many characters at most; absent where the kind says it
 * @param options what can be chosen
 * @param when it is asked: always where this is absent
 * @param fills where the answer goes in the canonical application: a path such as {@code /applicant/contact/phone};
 *     {@code [KIND]} stands for the element of a list of that kind, {@code [2]} for the second, {@code [*]} for one
 *     element for each choice; absent for what only decides what else is asked
 */
public record Question(
        @NotNull @Pattern(regexp = "(?!(then|later|shown)$)[a-z][A-Za-z0-9]{1,40}")
        String id,

        @NotNull Kind kind,
        @NotNull @Valid Words label,
        @Valid @Nullable Words hint,
        @Valid @Nullable Words why,
        @Nullable Boolean required,
        @Positive @Nullable Integer longest,
        List<@Valid Option> options,

        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable List<Map<String, List<String>>> when,

        @Pattern(regexp = "(/[a-zA-Z]+(\\[([A-Z_]+|[0-9]+|\\*)])?)+") @Nullable String fills) {

    public Question {
        options = options == null ? List.of() : List.copyOf(options);
    }

    /** Whether the form cannot be sent without an answer. */
    public boolean mustBeAnswered() {
        return Boolean.TRUE.equals(required);
    }

    /** The option with a value. */
    public Optional<Option> option(String value) {
        return options.stream().filter(option -> option.value().equals(value)).findFirst();
    }

    /** How a question is answered. */
    public enum Kind {
        /** A line of text. */
        TEXT,
        /** Some sentences. */
        LONG_TEXT,
        /** Yes or no. */
        YES_NO,
        /** One of the options. */
        ONE_OF,
        /** Any number of the options. */
        SOME_OF,
        /** A day. */
        DATE,
        /** An amount in euro, kept in cents. */
        MONEY,
        /** A whole number, zero or more. */
        NUMBER,
        /** An e-mail address. */
        EMAIL,
        /** A telephone number, Belgian where no country is given. */
        PHONE,
        /** An account number. */
        IBAN,
        /** A number of the National Register or the BIS register. */
        NISS,
        /** A municipality. */
        PLACE,
        /** A municipality, for the centre that serves it: only its code is kept. */
        CENTRE;

        /** Whether options belong to it. */
        public boolean chooses() {
            return this == ONE_OF || this == SOME_OF;
        }
    }

    /** Something to choose. */
    public record Option(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,40}") String value,

            @NotNull @Valid Words label,
            @Valid @Nullable Words hint) {}
}
