package be.cpasonline.hub.workbench.run;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What became of a sample application.
 *
 * @param name the sample
 * @param reference given to the person; empty where it was not accepted
 * @param centre presumed competent
 * @param casePackage the centre's package
 * @param transport the way there
 * @param state of the delivery
 * @param answer the package's own number, or why it is not through
 * @param caseStatus what the package said of the case since
 * @param url where to look
 */
public record Outcome(
        String name,
        String reference,
        String centre,
        String casePackage,
        String transport,
        String state,
        String answer,
        String caseStatus,
        String url) {

    static final List<String> TITLES =
            List.of("SAMPLE", "REFERENCE", "CENTRE", "PACKAGE", "ADAPTER", "STATE", "ANSWER", "CASE", "LOOK AT");

    private static final String NONE = "-";
    private static final int LONGEST_ANSWER = 52;
    private static final Set<String> SETTLED =
            Set.of("offered", "delivered", "acknowledged", "held", "withdrawn", "replaced");

    /** Of an application that the hub did not accept. */
    public static Outcome refused(SampleApplication sample, HttpCalls.Reply reply) {
        String why =
                reply.body().path("detail").asString(reply.body().path("title").asString(""));
        String state = "not accepted (" + reply.status() + ")";
        return new Outcome(sample.name(), NONE, NONE, NONE, NONE, state, why, NONE, NONE);
    }

    /** Of an accepted one, as the hub tells it. */
    public static Outcome told(SampleApplication sample, JsonNode progress, String url) {
        JsonNode delivery = progress.path("delivery");
        return new Outcome(
                sample.name(),
                progress.path("reference").asString(NONE),
                centre(progress.path("centre"), sample),
                delivery.path("package").asString(NONE),
                delivery.path("transport").asString(NONE),
                delivery.path("state").asString(NONE).toLowerCase(Locale.ROOT),
                answer(delivery),
                progress.at("/case/status").asString(NONE),
                url);
    }

    /** Whether the hub did not accept it. */
    public boolean refused() {
        return reference.equals(NONE);
    }

    /** Whether nothing more happens unless somebody acts, or the package does; an acknowledged one is told what became of its case. */
    boolean settled() {
        return refused() || (SETTLED.contains(state) && !(state.equals("acknowledged") && caseStatus.equals(NONE)));
    }

    List<String> cells() {
        return List.of(name, reference, centre, casePackage, transport, state, shortened(answer), caseStatus, url);
    }

    /** A table stays readable; the whole sentence is where to look. */
    private static String shortened(String text) {
        return text.length() <= LONGEST_ANSWER ? text : text.substring(0, LONGEST_ANSWER - 1) + "…";
    }

    private static String centre(JsonNode centre, SampleApplication sample) {
        String name = switch (sample.json().at("/applicant/language").asString("")) {
            case "nl" -> "nameNl";
            case "de" -> "nameDe";
            default -> "nameFr";
        };
        return centre.path(name).asString(NONE);
    }

    private static String answer(JsonNode delivery) {
        JsonNode reason = delivery.path("reason");
        return delivery.at("/acknowledgement/theirReference")
                .asString(reason.path("sentence").asString(reason.asString(NONE)));
    }
}
