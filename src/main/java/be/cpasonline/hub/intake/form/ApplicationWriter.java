package be.cpasonline.hub.intake.form;

import be.cpasonline.hub.identity.person.Person;
import be.cpasonline.hub.intake.draft.DraftContent.AddedDocument;
import be.cpasonline.hub.intake.form.start.Told;
import be.cpasonline.hub.intake.questions.Answers;
import be.cpasonline.hub.intake.questions.Filling;
import be.cpasonline.hub.model.Channel;
import be.cpasonline.hub.model.ConsentKind;
import be.cpasonline.hub.model.ModelVersion;
import be.cpasonline.hub.platform.time.Brussels;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the canonical application that a form, as filled in, stands for. */
@Component
class ApplicationWriter {
    /** The question whether somebody asks for themselves, and its answer when they do not. */
    static final String WHO = "who";

    static final String OTHER = "OTHER";

    /** What the person declares by sending. */
    private static final List<ConsentKind> DECLARED = List.of(
            ConsentKind.TRUE_AND_COMPLETE, ConsentKind.WILL_REPORT_CHANGES, ConsentKind.INFORMED_OF_DATA_LOOKUP);

    private final JsonMapper json;

    ApplicationWriter(JsonMapper json) {
        this.json = json;
    }

    /**
     * An application in JSON.
     *
     * @param filling knows which question filled which part
     */
    record Written(byte[] json, Filling filling) {}

    /** Declared at the moment of sending. */
    record Declared(Instant at, Set<ConsentKind> more) {}

    /** The application as it stands; with what was declared once it is sent. */
    Written write(FormSituation situation, Person person, Locale language, Optional<Declared> declared) {
        ObjectNode application = json.createObjectNode();
        application.put("modelVersion", ModelVersion.CURRENT);
        applicant(application.putObject("applicant"), situation.answers(), person, language);
        source(application.putObject("source"), situation, person);
        situation
                .answers()
                .one(Prefilled.CHOSEN_CENTRE)
                .ifPresent(nis -> application.putObject("competence").put("chosenCentre", nis));
        rentalGuarantee(application, situation.answers());
        documents(application, situation);
        declared.ifPresent(said -> consents(application.putArray("consents"), said));
        Filling filling = Filling.of(situation.form(), situation.answers(), application);
        return new Written(json.writeValueAsBytes(application), filling);
    }

    static boolean forSomebodyElse(Answers answers) {
        return answers.all(WHO).contains(OTHER);
    }

    private static void applicant(ObjectNode applicant, Answers answers, Person person, Locale language) {
        if (!forSomebodyElse(answers)) {
            applicant.put("niss", person.niss());
            applicant.put("familyName", person.familyName());
            put(applicant, "givenNames", person.givenNames());
            put(applicant, "birthDate", person.birthDate());
        }
        applicant.put("language", language.getLanguage());
        applicant.putObject("contact");
    }

    private static void source(ObjectNode source, FormSituation situation, Person person) {
        source.put("channel", Channel.WEB_FORM.name());
        source.put("form", situation.draft().form() + " " + situation.form().version());
        ObjectNode identification = source.putObject("identification");
        identification.put("level", person.level());
        put(identification, "method", person.method());
        identification.put("authenticatedAt", written(person.authenticatedAt()));
        if (forSomebodyElse(situation.answers())) {
            String name =
                    person.givenNames() == null ? person.familyName() : person.givenNames() + " " + person.familyName();
            source.putObject("onBehalfOf").put("name", name).put("niss", person.niss());
        }
    }

    private static void put(ObjectNode node, String name, @Nullable Object value) {
        if (value != null) {
            node.put(name, value.toString());
        }
    }

    /** The law looks at whether a rental guarantee is asked for: that counts while its amount is not known, too. */
    private static void rentalGuarantee(ObjectNode application, Answers answers) {
        if (answers.all(Told.RENTAL_GUARANTEE).contains("true")) {
            application.putArray("needs").addObject().put("kind", "HOUSING").put("guaranteeCents", 0);
        }
    }

    private static void documents(ObjectNode application, FormSituation situation) {
        List<AddedDocument> added = situation.draft().content().documents();
        if (added.isEmpty()) {
            return;
        }
        ArrayNode documents = application.putArray("documents");
        added.forEach(document -> documents
                .addObject()
                .put("id", document.id().toString())
                .put("kind", document.kind().name())
                .put("fileName", document.fileName()));
    }

    private static void consents(ArrayNode consents, Declared declared) {
        String at = written(Brussels.time(declared.at()));
        DECLARED.forEach(kind ->
                consents.addObject().put("kind", kind.name()).put("given", true).put("at", at));
        declared.more()
                .forEach(kind -> consents.addObject()
                        .put("kind", kind.name())
                        .put("given", true)
                        .put("at", at));
    }

    /** With its seconds, even where they are none. */
    private static String written(OffsetDateTime at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
    }
}
