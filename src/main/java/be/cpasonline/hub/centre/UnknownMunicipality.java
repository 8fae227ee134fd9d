package be.cpasonline.hub.centre;

import java.util.List;

/** No stated place is in the directory. */
public class UnknownMunicipality extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final List<String> suggestions;

    /**
     * Names the wrong field.
     *
     * @param pointer JSON pointer of the field that is wrong
     * @param suggestions names that resemble what was given
     */
    public UnknownMunicipality(String pointer, List<String> suggestions) {
        super("unknown municipality at " + pointer);
        this.pointer = pointer;
        this.suggestions = List.copyOf(suggestions);
    }

    public String pointer() {
        return pointer;
    }

    public List<String> suggestions() {
        return suggestions;
    }
}
