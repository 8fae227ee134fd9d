package be.cpasonline.hub.workbench.packages;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import java.util.Map;
import java.util.Optional;

/** What the simulated Tilleul does: takes a request in one call, knows no key, and cannot be asked. */
final class TilleulBehaviour extends PackageBehaviour {
    static final String API_KEY = "demo-key";

    private final DossierCheck check;

    TilleulBehaviour(Dossiers dossiers, DossierCheck check, CaseNews news) {
        super("tilleul", dossiers, news);
        this.check = check;
    }

    @Override
    ResponseDefinitionBuilder serve(Request request) {
        if (!API_KEY.equals(request.getHeader("X-Api-Key"))) {
            return json(401, Map.of("erreur", "T0"));
        }
        return (request.getMethod() + " " + request.getUrl()).equals("POST /tilleul/demandes")
                ? take(request)
                : json(404, Map.of("erreur", "T4"));
    }

    /** Of somebody whose application says LOSE_ANSWER it takes the request and never says so. */
    private ResponseDefinitionBuilder take(Request request) {
        Trouble now = trouble();
        if (now.kind() == Trouble.Kind.BUSY) {
            return json(503, Map.of("erreur", "T3"));
        }
        String body = request.getBodyAsString();
        Optional<DossierCheck.Refusal> refusal = check.refuse(body);
        if (refusal.isPresent()) {
            return json(422, Map.of("erreur", body.contains("REFUSE") ? "T2" : "T1"));
        }
        String key = Optional.ofNullable(request.getHeader("Idempotency-Key")).orElse("");
        Dossier opened = dossiers().open(key.replaceAll("[^\\w-]", ""));
        if (body.contains("LOSE_ANSWER")) {
            return aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER);
        }
        filed(opened.key(), opened.dossierNumber());
        return troubled(json(200, Map.of("numero", opened.dossierNumber(), "etat", "CREEE")), now);
    }
}
