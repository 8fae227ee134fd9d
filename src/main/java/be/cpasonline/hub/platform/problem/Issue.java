package be.cpasonline.hub.platform.problem;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that is wrong with a request. It names the input, never its value.
 *
 * @param type the standard kind
 * @param code stable, more exact than the kind
 * @param in where the input is
 * @param name which input: a JSON pointer for the body, else the name of the header or parameter
 * @param arguments for the text of the code
 * @param said the text, where it is known already
 */
public record Issue(IssueType type, String code, In in, String name, List<Object> arguments, Optional<String> said) {

    public Issue {
        arguments = List.copyOf(arguments);
    }

    /** An issue whose text stands under its code in the problem texts. */
    public static Issue of(IssueCode code, In in, String name, Object... arguments) {
        return new Issue(code.type(), code.code(), in, name, List.of(arguments), Optional.empty());
    }

    /** An issue of the body whose text is known already, in the caller's language. */
    public static Issue said(IssueType type, String code, String pointer, String text) {
        return new Issue(type, code, In.BODY, pointer, List.of(), Optional.of(text));
    }

    /** Where an input is. */
    public enum In {
        BODY,
        HEADER,
        PATH,
        QUERY;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
