package be.cpasonline.hub.workbench.packages;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * What the simulated Bruyère does: takes SOAP 1.1 in the way of the Crossroads Bank, lets in by user name and password,
 * keeps the message id without honouring it, can be asked by it, and refuses within a reply of 200.
 */
final class BruyereBehaviour extends PackageBehaviour {
    static final String USERNAME = "hub";
    static final String PASSWORD = "demo-secret";

    private static final SoapVersion SOAP = SoapVersion.SOAP_1_1;
    private static final String NAMESPACE = "urn:bruyere:intf:social-request:v1";
    private static final Pattern OPERATION = Pattern.compile("(register|withdraw|search)SocialRequest");

    private final XmlCheck check;
    private final Notes notes;
    private final Clock clock;

    BruyereBehaviour(Dossiers dossiers, Notes notes, XmlCheck check, Clock clock, CaseNews news) {
        super("bruyere", dossiers, news);
        this.check = check;
        this.notes = notes;
        this.clock = clock;
    }

    @Override
    ResponseDefinitionBuilder serve(Request request) {
        if (!(request.getMethod() + " " + request.getUrl()).equals("POST /bruyere/social-request")) {
            return aResponse().withStatus(404);
        }
        Optional<SoapRequest> read = SoapRequest.read(request);
        if (read.isEmpty()) {
            return fault(500, "MSG00012", "The message is not readable");
        }
        SoapRequest soap = read.orElseThrow();
        if (!SoapSecurity.knows(soap.envelope(), USERNAME, PASSWORD)) {
            return fault(500, "MSG00005", "The customer is not authorised");
        }
        Element body = soap.body().orElseThrow();
        Matcher operation = OPERATION.matcher(String.valueOf(body.getLocalName()));
        boolean meant = operation.matches()
                && ("\"urn:bruyere:SocialRequestService:" + operation.group(1) + "\"")
                        .equals(request.getHeader("SOAPAction"));
        return meant && check.fits(body)
                ? serve(soap, operation.group(1))
                : fault(500, "MSG00012", "The message does not fit the contract");
    }

    private ResponseDefinitionBuilder serve(SoapRequest soap, String operation) {
        if (operation.equals("search")) {
            return search(soap);
        }
        Trouble now = trouble();
        if (now.kind() == Trouble.Kind.BUSY) {
            return fault(503, "MSG00008", "The service is busy").withHeader("Retry-After", "1");
        }
        return operation.equals("register") ? register(soap, now) : withdraw(soap, now);
    }

    /** Of somebody whose request says LOSE_ANSWER it takes the request and never says so. */
    private ResponseDefinitionBuilder register(SoapRequest soap, Trouble now) {
        String content = soap.text("sozialantrag").orElseThrow();
        if (content.contains("REFUSE")) {
            return reply(soap, "register", "NO_RESULT", "MSG20010", "The request could not be treated", "");
        }
        Dossier opened = dossiers().open(soap.messageId().orElse("without-message-id"));
        notes.note(soap.text("antragskennung").orElseThrow(), opened.dossierNumber());
        filed(opened.key(), opened.dossierNumber());
        return content.contains("LOSE_ANSWER")
                ? aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)
                : troubled(found(soap, "register", opened.dossierNumber()), now);
    }

    private ResponseDefinitionBuilder withdraw(SoapRequest soap, Trouble now) {
        return notes.find(soap.text("antragskennung").orElseThrow())
                .map(number -> troubled(found(soap, "withdraw", number), now))
                .orElseGet(() -> reply(soap, "withdraw", "NO_RESULT", "MSG20020", "There is no such request", ""));
    }

    private ResponseDefinitionBuilder search(SoapRequest soap) {
        String wanted = soap.text("messageId").orElseThrow().replaceFirst("^urn:uuid:", "");
        return dossiers()
                .find(wanted)
                .map(dossier -> found(soap, "search", dossier.dossierNumber()))
                .orElseGet(() -> reply(soap, "search", "NO_DATA_FOUND", "MSG00010", "No data found", ""));
    }

    private ResponseDefinitionBuilder found(SoapRequest soap, String operation, String number) {
        return reply(
                soap,
                operation,
                "DATA_FOUND",
                "MSG00000",
                "Treatment successful",
                "<ergebnis><aktenzeichen>" + number + "</aktenzeichen><stand>ANGELEGT</stand></ergebnis>");
    }

    private ResponseDefinitionBuilder reply(
            SoapRequest soap, String operation, String value, String code, String description, String result) {
        String root = operation + "SocialRequestReply";
        return answer(
                200,
                "<r:" + root + " xmlns:r=\"" + NAMESPACE + "\">"
                        + SoapRequest.text(soap.all("informationCustomer").getFirst()) + informationCBSS()
                        + "<legalContext>SOCIAL_AID:REQUEST</legalContext><status><value>" + value + "</value><code>"
                        + code + "</code><description>" + description + "</description></status>" + result + "</r:"
                        + root + ">");
    }

    private ResponseDefinitionBuilder fault(int status, String code, String why) {
        return answer(
                status,
                SOAP.fault(
                        true,
                        why,
                        "<r:socialRequestFault xmlns:r=\"" + NAMESPACE + "\">" + informationCBSS()
                                + "<detail><severity>FATAL</severity><reasonCode>" + code
                                + "</reasonCode><diagnostic>" + why
                                + "</diagnostic><authorCode>bruyere-01</authorCode></detail></r:socialRequestFault>"));
    }

    private String informationCBSS() {
        return "<informationCBSS><ticketCBSS>" + UUID.randomUUID() + "</ticketCBSS><timestampReceive>" + clock.instant()
                + "</timestampReceive></informationCBSS>";
    }

    private static ResponseDefinitionBuilder answer(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", SOAP.mediaType())
                .withBody(SOAP.envelope("", body));
    }
}
