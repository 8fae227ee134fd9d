package be.cpasonline.hub.mapping;

import be.cpasonline.hub.platform.settings.Nearest;
import com.dashjoin.jsonata.JException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Says in words why an expression failed, without the values that the language puts into its messages. */
final class ExpressionErrors {
    private static final Set<String> NO_FUNCTION = Set.of("T1005", "T1006");
    private static final Pattern CALLED = Pattern.compile("\\$(\\w+)(?=\\s*\\()");
    private static final String VALUE = "...";

    private ExpressionErrors() {}

    /**
     * Why a run failed.
     *
     * @param source of the expression
     * @param own name of the function that is added to those of the language
     */
    static String sentence(JException failed, String source, String own) {
        String code = failed.getError();
        if (NO_FUNCTION.contains(code)
                && failed.getCurrent() instanceof String name
                && calls(source).contains(name)) {
            return noFunction(name, source, own);
        }
        String why = JException.msg(code, -1, VALUE, VALUE);
        return "it fails: " + why.substring(0, 1).toLowerCase(Locale.ROOT) + why.substring(1) + " (" + code + ")";
    }

    private static String noFunction(String name, String source, String own) {
        Set<String> others = calls(source);
        others.remove(name);
        others.add(own);
        return "there is no function $" + name
                + Nearest.to(name, others)
                        .map(near -> "; did you mean $" + near + "?")
                        .orElse("; use one of JSONata's, or define it before");
    }

    private static Set<String> calls(String source) {
        var names = new TreeSet<String>();
        CALLED.matcher(source)
                .results()
                .map((MatchResult call) -> call.group(1))
                .forEach(names::add);
        return names;
    }
}
