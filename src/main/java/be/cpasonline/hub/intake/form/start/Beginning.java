package be.cpasonline.hub.intake.form.start;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What is known before a person begins to fill in the form: where they came from, and what they answered while they
 * looked for their centre. Kept in the session only, so that it lasts through sign-in.
 *
 * @param centre NIS code of the centre that an entrance named; empty where none did
 * @param topic what the entrance is about, a kind of help in lower case such as {@code energy}; empty where not told
 * @param source name of the site the person came from, as registered; empty for none
 * @param answers answers to questions of the form, by the question's id
 */
public record Beginning(String centre, String topic, String source, Map<String, String> answers)
        implements Serializable {
    private static final long serialVersionUID = 1;

    private static final String KEPT_AS = "beginning";

    private static final Beginning NOTHING = new Beginning("", "", "", Map.of());

    public Beginning {
        // A map that the session can keep.
        answers = new LinkedHashMap<>(answers);
    }

    /** What this person's session holds; nothing where it holds none, and no session is made for that. */
    public static Beginning of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEPT_AS) instanceof Beginning kept ? kept : NOTHING;
    }

    /** Keeps it in the person's session. */
    public void keep(HttpServletRequest request) {
        request.getSession().setAttribute(KEPT_AS, this);
    }

    /** Forgets what this person's session holds. */
    public static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(KEPT_AS);
        }
    }

    /** The same with other answers. */
    public Beginning with(Map<String, String> told) {
        return new Beginning(centre, topic, source, told);
    }

    /** The same with one answer more, or another one. */
    public Beginning with(String question, String answer) {
        Map<String, String> told = new LinkedHashMap<>(answers);
        told.put(question, answer);
        return with(told);
    }

    /** The same without the answers to some questions. */
    public Beginning without(String... questions) {
        Map<String, String> told = new LinkedHashMap<>(answers);
        told.keySet().removeAll(Set.of(questions));
        return with(told);
    }

    /** The answer to a question; empty where there is none. */
    public String answer(String question) {
        return answers.getOrDefault(question, "");
    }

    /** Whether it is told where the person lives or stays: without that no centre is found. */
    public boolean tellsPlace() {
        return !answer(Told.MUNICIPALITY).isEmpty();
    }

    /** Names nothing that was answered. */
    @Override
    public String toString() {
        return "Beginning[centre=" + centre + ", topic=" + topic + ", source=" + source + "]";
    }
}
