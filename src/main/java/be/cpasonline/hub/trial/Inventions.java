package be.cpasonline.hub.trial;

import be.cpasonline.hub.canonical.ApplicationJson;
import be.cpasonline.hub.centre.Centre;
import be.cpasonline.hub.centre.CentreFinder;
import be.cpasonline.hub.model.Application;
import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.model.Registration;
import be.cpasonline.hub.model.constraint.NissNumber;
import be.cpasonline.hub.platform.time.Brussels;
import be.cpasonline.hub.spi.Delivery.Attachment;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Invents applications: the same seed and number give the same application. Nobody in them exists.
 */
@Lazy
@Component
public class Inventions {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> KINDS =
            List.of("INCOME_SUPPORT", "ENERGY", "HOUSING", "DEBT", "MEDICAL", "FOOD", "PSYCHOSOCIAL", "OTHER");
    private static final List<String> FAMILY_NAMES =
            List.of("Exemple", "Voorbeeld", "Beispiel", "Example", "Škvorecký-Test", "Ñúñez d'Essai");
    private static final List<String> GIVEN_NAMES = List.of("Alix", "Zoë", "Jürgen", "Lotte", "Łucja", "Noé");

    private final ApplicationJson json;
    private final CentreFinder centres;
    private final Clock clock;

    Inventions(ApplicationJson json, CentreFinder centres, Clock clock) {
        this.json = json;
        this.centres = centres;
        this.clock = clock;
    }

    /**
     * The application of a seed and a number, as if it were registered now for a centre; its number is nobody's.
     *
     * @param documents whether every second one comes with a document
     */
    public Invention invent(Centre centre, long seed, int number, UUID id, boolean documents) {
        var random = new SplittableRandom(seed * 1_000_003 + number);
        String kind = KINDS.get((number - 1) % KINDS.size());
        String language = centre.languages().isEmpty()
                ? "fr"
                : centre.languages().get(random.nextInt(centre.languages().size()));
        List<Attachment> attachments = documents && number % 2 == 0 ? List.of(Paper.under(id)) : List.of();
        ObjectNode told = application(centre, kind, language, random);
        attachments.forEach(each -> told.withArray("documents").add(JSON.<JsonNode>valueToTree(each.description())));
        Application application = json.read(told.toString().getBytes(StandardCharsets.UTF_8));
        return new Invention(
                seed,
                number,
                kind.toLowerCase(Locale.ROOT).replace('_', ' ') + ", " + language
                        + (attachments.isEmpty() ? "" : ", with a document"),
                registered(centre, id, number, application),
                attachments);
    }

    private ObjectNode application(Centre centre, String kind, String language, SplittableRandom random) {
        ObjectNode root = JSON.createObjectNode().put("modelVersion", 2);
        LocalDate born = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(50 * 365));
        ObjectNode applicant = root.putObject("applicant")
                .put("niss", NissNumber.invented(born, random.nextInt(2)))
                .put("familyName", any(FAMILY_NAMES, random))
                .put("givenNames", any(GIVEN_NAMES, random))
                .put("birthDate", born.toString())
                .put("language", language);
        ObjectNode address = applicant
                .putObject("address")
                .put("street", "Rue de l'Essai - Proefstraat")
                .put("houseNumber", String.valueOf(1 + random.nextInt(200)))
                .put("nis", centre.name().nis());
        centres.seat(centre)
                .ifPresent(
                        seat -> address.put("postalCode", seat.postalCode()).put("municipality", seat.municipality()));
        applicant
                .putObject("contact")
                .put("phone", "+3247000" + (1000 + random.nextInt(9000)))
                .put("email", "essai-proef@example.org");
        root.putArray("needs").addObject().put("kind", kind).put("description", "TEST: essai, proef, Probe.");
        root.putObject("source")
                .put("channel", "WEB_FORM")
                .putObject("identification")
                .put("level", "urn:be:fedict:iam:fas:Level500");
        return root;
    }

    private static String any(List<String> words, SplittableRandom random) {
        return words.get(random.nextInt(words.size()));
    }

    /** What a registration would have given it; the hub numbers of people begin with 1. */
    private RegisteredApplication registered(Centre centre, UUID id, int number, Application application) {
        OffsetDateTime now = clock.instant()
                .truncatedTo(ChronoUnit.SECONDS)
                .atZone(Brussels.ZONE)
                .toOffsetDateTime();
        var registration = new Registration(
                id,
                "TEST-%04d-0000".formatted(number % 10_000),
                now,
                now.toLocalDate(),
                now.getYear() + "/000000",
                centre.name(),
                null);
        return new RegisteredApplication(registration, application);
    }
}
