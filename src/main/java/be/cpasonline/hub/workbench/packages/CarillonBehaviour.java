package be.cpasonline.hub.workbench.packages;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the simulated Carillon does with each request. */
final class CarillonBehaviour extends PackageBehaviour {
    private static final String TOKEN = "carillon-simulated-token";
    private static final String BASIC = "Basic "
            + Base64.getEncoder()
                    .encodeToString((CarillonServer.CLIENT_ID + ":" + CarillonServer.CLIENT_SECRET)
                            .getBytes(StandardCharsets.UTF_8));

    private static final Pattern FOLLOW_UP =
            Pattern.compile("POST /carillon/dossiers/([\\w-]+)/(aanvullingen|intrekking)");

    private final DossierCheck check;
    private final Map<String, FollowUp> followUps = new ConcurrentSkipListMap<>();

    CarillonBehaviour(Dossiers dossiers, DossierCheck check, CaseNews news) {
        super("carillon", dossiers, news);
        this.check = check;
    }

    @Override
    ResponseDefinitionBuilder serve(Request request) {
        return switch (request.getMethod() + " " + request.getUrl()) {
            case "POST /oauth/token" -> token(request);
            case "POST /carillon/dossiers" -> take(request);
            case "GET /carillon/follow-ups" -> json(200, Map.of("followUps", List.copyOf(followUps.values())));
            default -> followUp(request);
        };
    }

    /** What a person sent after an application, for a dossier that is there; the same key again changes nothing. */
    private ResponseDefinitionBuilder followUp(Request request) {
        Matcher call = FOLLOW_UP.matcher(request.getMethod() + " " + request.getUrl());
        if (!call.matches() || dossiers().numbered(call.group(1)).isEmpty()) {
            return json(404, Map.of("error", "E404", "message", "There is nothing here."));
        }
        if (!("Bearer " + TOKEN).equals(request.getHeader("Authorization"))) {
            return json(401, Map.of("error", "E401", "message", "The token is missing or wrong."));
        }
        Trouble now = trouble();
        if (now.kind() == Trouble.Kind.BUSY) {
            return busy();
        }
        String key = key(request);
        FollowUp added = new FollowUp(key, call.group(1), call.group(2), documents(request));
        boolean first = followUps.putIfAbsent(key, added) == null;
        return troubled(
                json(first ? 201 : 200, Map.of("dossierNumber", added.dossierNumber(), "state", "OPENED")), now);
    }

    private static ResponseDefinitionBuilder token(Request request) {
        boolean known = BASIC.equals(request.getHeader("Authorization"));
        if (!known || !request.getBodyAsString().contains("grant_type=client_credentials")) {
            return json(401, Map.of("error", "invalid_client"));
        }
        return json(200, Map.of("access_token", TOKEN, "token_type", "Bearer", "expires_in", 300));
    }

    private ResponseDefinitionBuilder take(Request request) {
        if (!("Bearer " + TOKEN).equals(request.getHeader("Authorization"))) {
            return json(401, Map.of("error", "E401", "message", "The token is missing or wrong."));
        }
        String key = key(request);
        if (key.isEmpty()) {
            return refused("E102", "The header Idempotency-Key is missing.");
        }
        Trouble now = trouble();
        return now.kind() == Trouble.Kind.BUSY ? busy() : decide(request, key, now);
    }

    /** With or without the quotes of a structured field's string; never anything that would break the memory's lines. */
    private static String key(Request request) {
        String header = request.getHeader("Idempotency-Key");
        return header == null ? "" : header.replaceAll("[\"\\p{Cntrl}]", "").strip();
    }

    private ResponseDefinitionBuilder decide(Request request, String key, Trouble now) {
        Optional<String> dossier = dossier(request);
        if (dossier.isEmpty()) {
            return refused("E103", "The part 'dossier' is missing.");
        }
        return dossier.flatMap(check::refuse)
                .map(refusal -> refused(refusal.error(), refusal.message()))
                .orElseGet(() -> answer(dossiers().take(key, documents(request)), now));
    }

    private ResponseDefinitionBuilder answer(Dossier taken, Trouble now) {
        filed(taken.key(), taken.dossierNumber());
        return troubled(
                json(
                        taken.timesReceived() == 1 ? 201 : 200,
                        Map.of("dossierNumber", taken.dossierNumber(), "state", "OPENED")),
                now);
    }

    private static ResponseDefinitionBuilder busy() {
        return json(503, Map.of("error", "E503", "message", "Busy; try again later."))
                .withHeader("Retry-After", "1");
    }

    private static ResponseDefinitionBuilder refused(String error, String message) {
        return json(422, new DossierCheck.Refusal(error, message));
    }

    private static Optional<String> dossier(Request request) {
        if (!request.isMultipart()) {
            return Optional.of(request.getBodyAsString());
        }
        Request.@Nullable Part part = request.getPart("dossier");
        return Optional.ofNullable(part).map(found -> found.getBody().asString());
    }

    private static int documents(Request request) {
        return request.isMultipart() ? request.getParts().size() - 1 : 0;
    }

    /**
     * What was added to a dossier, or that it was withdrawn.
     *
     * @param key the idempotency key
     * @param dossierNumber the dossier
     * @param kind {@code aanvullingen} or {@code intrekking}
     * @param documents how many came along
     */
    private record FollowUp(String key, String dossierNumber, String kind, int documents) {}
}
