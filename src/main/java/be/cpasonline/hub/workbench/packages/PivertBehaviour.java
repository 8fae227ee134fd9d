package be.cpasonline.hub.workbench.packages;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import be.cpasonline.hub.workbench.keys.DemoKeys;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Request;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * What the simulated Pivert does: takes signed SOAP 1.2 with documents as attachments, honours the message id, signs its
 * answers.
 */
final class PivertBehaviour extends PackageBehaviour {
    private static final SoapVersion SOAP = SoapVersion.SOAP_1_2;
    private static final String DEPOSIT = "deposerDemande";
    private static final String COMPLETION = "completerDemande";

    private final XmlCheck check;
    private final Notes notes;
    private final DemoKeys keys;

    PivertBehaviour(Dossiers dossiers, Notes notes, XmlCheck check, DemoKeys keys, CaseNews news) {
        super("pivert", dossiers, news);
        this.check = check;
        this.notes = notes;
        this.keys = keys;
    }

    @Override
    ResponseDefinitionBuilder serve(Request request) {
        if (!(request.getMethod() + " " + request.getUrl()).equals("POST /pivert/depot")) {
            return aResponse().withStatus(404);
        }
        Optional<SoapRequest> read = SoapRequest.read(request);
        int documents = read.map(soap -> soap.attachments().size()).orElse(0);
        return read.flatMap(SoapRequest::whole)
                .map(whole -> flawless(whole, documents))
                .orElseGet(() -> refused("P-100", "Message illisible"));
    }

    /** What is signed is the message with its documents in their places. */
    private ResponseDefinitionBuilder flawless(SoapRequest whole, int documents) {
        return SoapSecurity.flawOfSignature(whole.envelope(), SoapKeys.trusting(keys.hub()))
                .map(flaw -> refused(flaw == SoapSecurity.Flaw.WHEN ? "P-111" : "P-110", "Signature refusée"))
                .orElseGet(() -> take(whole, documents));
    }

    private ResponseDefinitionBuilder take(SoapRequest request, int documents) {
        Trouble now = trouble();
        if (now.kind() == Trouble.Kind.BUSY) {
            return fault(503, true, "P-300", "Réessayez plus tard").withHeader("Retry-After", "1");
        }
        Optional<String> key = request.messageId();
        if (key.isEmpty()) {
            return refused("P-112", "Pas d'identifiant de message");
        }
        Element body = request.body().orElseThrow();
        if (!check.fits(body)) {
            return refused("P-100", "La demande ne respecte pas le contrat");
        }
        if (request.all("piece").stream().anyMatch(piece -> !entire(piece))) {
            return refused("P-220", "Une pièce n'est pas arrivée entière");
        }
        return switch (String.valueOf(body.getLocalName())) {
            case DEPOSIT -> deposit(request, key.orElseThrow(), documents, now);
            case COMPLETION -> complete(request, key.orElseThrow(), documents, now);
            default -> refused("P-100", "Opération inconnue");
        };
    }

    private ResponseDefinitionBuilder deposit(SoapRequest request, String key, int documents, Trouble now) {
        if (request.text("nom").orElse("").contains("REFUSE")) {
            return refused("P-200", "Cette personne ne peut pas être inscrite");
        }
        Dossier taken = dossiers().take(key, documents);
        notes.note(request.text("identifiant").orElseThrow(), taken.dossierNumber());
        filed(key, taken.dossierNumber());
        return troubled(receipt(key, taken.dossierNumber()), now);
    }

    /** The same message again changes nothing. */
    private ResponseDefinitionBuilder complete(SoapRequest request, String key, int documents, Trouble now) {
        Optional<Dossier> dossier =
                notes.find(request.text("identifiant").orElseThrow()).flatMap(dossiers()::numbered);
        if (dossier.isEmpty()) {
            return refused("P-210", "Aucune demande avec cet identifiant");
        }
        Dossier known = dossier.orElseThrow();
        if (notes.note(key, known.dossierNumber())) {
            for (int i = 0; i < documents; i++) {
                dossiers()
                        .addDocument(dossiers().numbered(known.dossierNumber()).orElseThrow());
            }
        }
        return troubled(receipt(key, known.dossierNumber()), now);
    }

    private ResponseDefinitionBuilder receipt(String key, String number) {
        return answer(
                200,
                "<w:RelatesTo xmlns:w=\"http://www.w3.org/2005/08/addressing\">urn:uuid:" + key + "</w:RelatesTo>",
                "<accuse xmlns=\"urn:pivert-dossiers:depot:3\"><numeroDossier>" + number
                        + "</numeroDossier><etat>OUVERT</etat></accuse>");
    }

    private ResponseDefinitionBuilder refused(String code, String why) {
        return fault(SOAP.status(false), false, code, why);
    }

    private ResponseDefinitionBuilder fault(int status, boolean ours, String code, String why) {
        return answer(
                status,
                "",
                SOAP.fault(
                        ours,
                        why,
                        "<erreur xmlns=\"urn:pivert-dossiers:depot:3\"><code>" + code + "</code><message>" + why
                                + "</message></erreur>"));
    }

    private ResponseDefinitionBuilder answer(int status, String header, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", SOAP.mediaType())
                .withBody(SoapSecurity.signed(SOAP.envelope(header, body), SOAP, SoapKeys.signing(keys.pivert())));
    }

    private static boolean entire(Element piece) {
        String said = text(piece, "empreinte");
        return said.isEmpty()
                || said.equals(
                        HexFormat.of().formatHex(sha256(Base64.getMimeDecoder().decode(text(piece, "contenu")))));
    }

    private static String text(Element in, String name) {
        var found = in.getElementsByTagNameNS("*", name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
