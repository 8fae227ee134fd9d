package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.canonical.ApplicationJson;
import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.spi.Delivery.Attachment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The applications that a package meets in life, each for a reason of its own. Nobody in them exists. */
public final class Applications {
    /** Whose number it is where the sketch is about something else. */
    public static final String USUAL_NISS = Draft.NISS;

    /** The family name, likewise. */
    public static final String USUAL_NAME = Draft.FAMILY_NAME;

    private static final List<String> KINDS =
            List.of("INCOME_SUPPORT", "ENERGY", "HOUSING", "DEBT", "MEDICAL", "FOOD", "PSYCHOSOCIAL", "OTHER");

    private final List<Sketch> all = new ArrayList<>();

    /**
     * What a person tells, with the reason for it.
     *
     * @param name stable
     * @param title in a few words
     * @param json in the canonical form, as it is submitted
     */
    public record Sketch(String name, String title, ObjectNode json) {}

    /**
     * An application with the reason for it.
     *
     * @param name stable
     * @param title in a few words
     */
    record Named(String name, String title, RegisteredApplication application) {}

    private Applications() {}

    /** All of them, as they are submitted; the caller may change what it gets. */
    public static List<Sketch> sketches() {
        var applications = new Applications();
        applications.collect();
        return List.copyOf(applications.all);
    }

    static List<Named> all(ApplicationJson reader) {
        return sketches().stream()
                .map(sketch -> new Named(sketch.name(), sketch.title(), Draft.registered(reader, sketch.json())))
                .toList();
    }

    /** The shortest that there can be. */
    static RegisteredApplication shortest(ApplicationJson reader) {
        return Draft.registered(reader, application -> {});
    }

    /** One with an emoji in it. */
    static RegisteredApplication emoji(ApplicationJson reader) {
        return Draft.registered(reader, Applications::thankful);
    }

    /** One with documents. */
    static RegisteredApplication with(ApplicationJson reader, Attachment... attachments) {
        return Draft.registered(reader, application -> {
            ArrayNode documents = application.putArray("documents");
            for (Attachment attachment : attachments) {
                documents.add(new JsonMapper().<JsonNode>valueToTree(attachment.description()));
            }
        });
    }

    private static void thankful(ObjectNode application) {
        Draft.need(application, "OTHER").put("description", "Merci d'avance " + Emoji.TEXT + " 👨‍👩‍👧");
    }

    private void collect() {
        add("shortest", "the least that a person can tell", application -> {});
        KINDS.forEach(kind ->
                add("need-" + word(kind), "help of kind " + kind, application -> Draft.need(application, kind)));
        for (String language : List.of("fr", "nl", "de", "en")) {
            add(
                    "language-" + language,
                    "answered in " + language,
                    application -> Draft.applicant(application).put("language", language));
        }
        add("no-address", "no address, only where the person stays", application -> {
            Draft.applicant(application).remove("address");
            application.putObject("competence").putObject("place").put("nis", "92094");
        });
        add("homeless", "without a home", application -> {
            Draft.applicant(application).remove("address");
            ObjectNode competence = application.putObject("competence").put("stay", "HOMELESS");
            competence.putObject("place").put("postalCode", "5000").put("municipality", "Namur");
        });
        add(
                "bis-number",
                "a number of the BIS register",
                application -> Draft.applicant(application).put("niss", "85473099723"));
        add(
                "one-name",
                "only a family name",
                application -> Draft.applicant(application).remove("givenNames"));
        add(
                "accents",
                "letters with accents",
                application -> Draft.applicant(application)
                        .put("familyName", "Škvorecký-Ñúñez")
                        .put("givenNames", "Zoë Łucja Åsa"));
        add("emoji", "an emoji in a text", Applications::thankful);
        add(
                "right-to-left",
                "a name in Arabic letters",
                application -> Draft.applicant(application).put("familyName", "الخطيب"));
        add(
                "markup",
                "what looks like XML, JSON and script",
                application -> Draft.need(application, "OTHER")
                        .put("description", "<b>&amp; \"quoted\" {\"a\": 1} ]]> <script>alert(1)</script>"));
        add(
                "line-breaks",
                "ends of lines and tabs",
                application -> Draft.need(application, "OTHER").put("description", "one\ntwo\r\nthree\tfour"));
        add(
                "control-characters",
                "characters that nobody sees, as far as intake lets them in",
                application -> Draft.need(application, "OTHER")
                        .put("description", "one\u0085two\u009fthree\u2028four\u200bfive\u00adsix\ufeffseven"));
        add("longest-text", "texts as long as they may be", application -> {
            Draft.need(application, "OTHER").put("description", "x".repeat(2_000));
            application.putObject("situation").put("story", "é".repeat(2_000));
        });
        add("most-needs", "twenty kinds of help at once", application -> {
            ArrayNode needs = application.putArray("needs");
            for (int i = 0; i < 20; i++) {
                needs.addObject().put("kind", KINDS.get(i % KINDS.size()));
            }
        });
        add("urgent", "help that cannot wait", application -> {
            Draft.need(application, "FOOD").put("urgent", true);
            application
                    .putObject("situation")
                    .putArray("urgencies")
                    .add("NO_FOOD_TODAY")
                    .add("VIOLENCE");
        });
        add(
                "represented",
                "somebody acts for the person",
                application -> ((ObjectNode) application.path("source"))
                        .putObject("onBehalfOf")
                        .put("role", "LAWYER")
                        .put("name", "Maître Exemple"));
        add(
                "large-amount",
                "amounts of many digits",
                application -> Draft.need(application, "DEBT").put("totalCents", 99_999_999_999L));
        add("household", "a household with children", application -> {
            ObjectNode household = application.putObject("household").put("composition", "WITH_PARTNER");
            household
                    .putArray("members")
                    .addObject()
                    .put("name", "Lies Exemple")
                    .put("relation", "CHILD")
                    .put("birthDate", "2020-02-29")
                    .put("dependent", true);
        });
    }

    private void add(String name, String title, Consumer<ObjectNode> change) {
        all.add(new Sketch(name, title, Draft.json(change)));
    }

    private static String word(String kind) {
        return kind.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
