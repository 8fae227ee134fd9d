package be.cpasonline.hub.intake.form;

import java.util.List;
import java.util.Optional;

/**
 * A question as a page shows it.
 *
 * @param id also the name of its field
 * @param kind how it is answered, in lower case: chooses how it looks
 * @param label the question
 * @param hint how to answer it
 * @param why why it is asked
 * @param optional whether it may be left open
 * @param value what stands in it
 * @param parts day, month and year of a date
 * @param choices what can be chosen, or municipalities that may be meant
 * @param longest how many characters at most
 * @param error what is wrong
 */
record Field(
        String id,
        String kind,
        String label,
        Optional<String> hint,
        Optional<String> why,
        boolean optional,
        String value,
        List<Part> parts,
        List<Choice> choices,
        int longest,
        Optional<String> error) {

    /** The ids of the texts that say more about the field, for screen readers. */
    public Optional<String> describedBy() {
        String ids = (hint.isPresent() ? id + "-hint " : "") + (wrong().isPresent() ? id + "-error" : "");
        return Optional.of(ids.strip()).filter(any -> !any.isEmpty());
    }

    /** Whether it asks which municipality is meant of those that may be. */
    public boolean asksWhich() {
        return (kind.equals("place") || kind.equals("centre")) && !choices.isEmpty();
    }

    /** What is wrong at the field itself; who has to say which municipality is meant is told so at the choices. */
    public Optional<String> wrong() {
        return asksWhich() ? Optional.empty() : error;
    }

    /** Where a link to what is wrong leads: to the first thing that can be filled in. */
    public String anchor() {
        return switch (kind) {
            case "date" -> id + "-day";
            case "one_of", "some_of", "yes_no" -> id + "-1";
            default -> asksWhich() ? id + "-choice-1" : id;
        };
    }

    /** How a line of text looks and what keyboard a telephone shows for it. */
    public Look look() {
        return switch (kind) {
            case "money" -> new Look("text", "decimal", "off", "govuk-input--width-10");
            case "number" -> new Look("text", "numeric", "off", "govuk-input--width-3");
            case "niss" -> new Look("text", "numeric", "off", "govuk-input--width-20");
            case "phone" -> new Look("tel", "tel", "tel", "govuk-input--width-20");
            case "email" -> new Look("email", "email", "email", "");
            default -> new Look("text", "text", "off", "");
        };
    }

    /**
     * How a line of text looks.
     *
     * @param type of the field
     * @param mode which keyboard
     * @param complete what the browser may fill in by itself
     * @param width a class of the component library; empty for the whole width
     */
    record Look(String type, String mode, String complete, String width) {}

    /** Day, month or year. */
    record Part(String name, String value) {}

    /** Something to choose. */
    record Choice(String value, String label, Optional<String> hint, boolean chosen) {}
}
