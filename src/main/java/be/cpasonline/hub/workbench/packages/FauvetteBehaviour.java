package be.cpasonline.hub.workbench.packages;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Request;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What the simulated Fauvette does: lets in who signs, opens a dossier for a key, and counts it once it is handed in. */
final class FauvetteBehaviour extends PackageBehaviour {
    static final String KEY = "demo-signing-key";

    private static final Pattern BY_KEY = Pattern.compile("(PUT|GET) /fauvette/depots/([\\w-]+)");
    private static final Pattern DOCUMENT = Pattern.compile("PUT /fauvette/dossiers/([\\w-]+)/pieces/([\\w-]+)");
    private static final Pattern HAND_IN = Pattern.compile("POST /fauvette/dossiers/([\\w-]+)/depot");

    private final DossierCheck check;
    private final Set<String> handedIn = ConcurrentHashMap.newKeySet();
    private final Set<String> documents = ConcurrentHashMap.newKeySet();

    FauvetteBehaviour(Dossiers dossiers, DossierCheck check, CaseNews news) {
        super("fauvette", dossiers, news);
        this.check = check;
    }

    @Override
    ResponseDefinitionBuilder serve(Request request) {
        if (!isSigned(request)) {
            return refused(401, "FV-01");
        }
        String call = request.getMethod() + " " + request.getUrl();
        Matcher byKey = BY_KEY.matcher(call);
        Matcher document = DOCUMENT.matcher(call);
        Matcher end = HAND_IN.matcher(call);
        if (byKey.matches()) {
            return byKey.group(1).equals("PUT")
                    ? open(request, byKey.group(2))
                    : dossiers().find(byKey.group(2)).map(this::told).orElseGet(FauvetteBehaviour::unknown);
        }
        if (document.matches()) {
            return dossiers()
                    .numbered(document.group(1))
                    .map(dossier -> put(dossier, document.group(2), request))
                    .orElseGet(FauvetteBehaviour::unknown);
        }
        return end.matches()
                ? dossiers().numbered(end.group(1)).map(this::handIn).orElseGet(FauvetteBehaviour::unknown)
                : unknown();
    }

    private ResponseDefinitionBuilder open(Request request, String key) {
        Optional<DossierCheck.Refusal> refusal = check.refuse(request.getBodyAsString());
        return refusal.isPresent()
                ? refused(422, refusal.get().error().equals("E104") ? "FV-10" : "FV-02")
                : told(dossiers().take(key, 0));
    }

    private ResponseDefinitionBuilder put(Dossier dossier, String document, Request request) {
        if (!digest(request.getBody()).equals(request.getHeader("X-Fauvette-Digest"))) {
            return refused(422, "FV-11");
        }
        if (documents.add(dossier.dossierNumber() + "/" + document)) {
            dossiers().addDocument(dossier);
        }
        return aResponse().withStatus(204);
    }

    /** Being busy or losing its answer matters most at the last step. */
    private ResponseDefinitionBuilder handIn(Dossier dossier) {
        Trouble now = trouble();
        if (now.kind() == Trouble.Kind.BUSY) {
            return refused(503, "FV-20");
        }
        handedIn.add(dossier.dossierNumber());
        filed(dossier.key(), dossier.dossierNumber());
        return troubled(told(dossier), now);
    }

    private ResponseDefinitionBuilder told(Dossier dossier) {
        String state = handedIn.contains(dossier.dossierNumber()) ? "DEPOSE" : "BROUILLON";
        return json(200, Map.of("dossier", dossier.dossierNumber(), "etat", state));
    }

    private static boolean isSigned(Request request) {
        String signed = String.join(
                "\n",
                request.getMethod().toString(),
                request.getUrl(),
                String.valueOf(request.getHeader("X-Fauvette-Date")),
                String.valueOf(request.getHeader("X-Fauvette-Digest")));
        return signature(signed).equals(request.getHeader("X-Fauvette-Signature"));
    }

    private static String signature(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ResponseDefinitionBuilder unknown() {
        return refused(404, "FV-04");
    }

    private static ResponseDefinitionBuilder refused(int status, String code) {
        return json(status, Map.of("code", code));
    }
}
