package be.cpasonline.hub.workbench.packages;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the simulated Meander does: takes XML in steps, keeps the key but does not honour it. */
final class MeanderBehaviour extends PackageBehaviour {
    static final String USERNAME = "hub";
    static final String PASSWORD = "demo-secret";

    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString((USERNAME + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    private static final Pattern DOCUMENT = Pattern.compile("PUT /meander/aanvragen/([^/]+)/documenten/([\\w-]+)");
    private static final Pattern END = Pattern.compile("POST /meander/aanvragen/([^/]+)/afsluiting");
    private static final Pattern LOOKUP = Pattern.compile("GET /meander/aanvragen\\?sleutel=([\\w-]+)");

    private final XmlCheck check;
    private final Set<String> ended = ConcurrentHashMap.newKeySet();
    private final Set<String> documents = ConcurrentHashMap.newKeySet();

    MeanderBehaviour(Dossiers dossiers, XmlCheck check, CaseNews news) {
        super("meander", dossiers, news);
        this.check = check;
    }

    @Override
    ResponseDefinitionBuilder serve(Request request) {
        if (!BASIC.equals(request.getHeader("Authorization"))) {
            return refused(401, "F02");
        }
        String call = request.getMethod() + " " + request.getUrl();
        Matcher document = DOCUMENT.matcher(call);
        Matcher end = END.matcher(call);
        Matcher lookup = LOOKUP.matcher(call);
        if (call.equals("POST /meander/aanvragen")) {
            return begin(request);
        }
        if (document.matches()) {
            return known(document.group(1))
                    .map(dossier -> add(dossier, document.group(2)))
                    .orElseGet(this::unknown);
        }
        if (end.matches()) {
            return known(end.group(1)).map(this::end).orElseGet(this::unknown);
        }
        return lookup.matches()
                ? dossiers().find(lookup.group(1)).map(this::told).orElseGet(this::unknown)
                : unknown();
    }

    private ResponseDefinitionBuilder begin(Request request) {
        Trouble now = trouble();
        if (now.kind() == Trouble.Kind.BUSY) {
            return refused(503, "F20").withHeader("Retry-After", "1");
        }
        String body = request.getBodyAsString();
        if (!check.fits(body)) {
            return refused(422, "F01");
        }
        if (body.contains("REFUSE")) {
            return refused(422, "F10");
        }
        String key = Optional.ofNullable(request.getHeader("X-Sleutel")).orElse("");
        return troubled(told(dossiers().open(key.replaceAll("[^\\w-]", ""))).withStatus(201), now);
    }

    private ResponseDefinitionBuilder add(Dossier dossier, String document) {
        if (documents.add(dossier.dossierNumber() + "/" + document)) {
            dossiers().addDocument(dossier);
        }
        return aResponse().withStatus(204);
    }

    private ResponseDefinitionBuilder end(Dossier dossier) {
        ended.add(dossier.dossierNumber());
        filed(dossier.key(), dossier.dossierNumber());
        return told(dossier);
    }

    private Optional<Dossier> known(String number) {
        return dossiers().numbered(number);
    }

    private ResponseDefinitionBuilder told(Dossier dossier) {
        String state = ended.contains(dossier.dossierNumber()) ? "GEREGISTREERD" : "ONTVANGEN";
        return xml(
                200,
                "<aanvraag><nummer>" + dossier.dossierNumber() + "</nummer><status>" + state + "</status></aanvraag>");
    }

    private ResponseDefinitionBuilder unknown() {
        return refused(404, "F04");
    }

    private static ResponseDefinitionBuilder refused(int status, String code) {
        return xml(status, "<fout><code>" + code + "</code></fout>");
    }

    private static ResponseDefinitionBuilder xml(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/xml")
                .withBody(body);
    }
}
