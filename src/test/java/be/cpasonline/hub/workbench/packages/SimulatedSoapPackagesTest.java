package be.cpasonline.hub.workbench.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.cpasonline.hub.workbench.keys.DemoKeys;
import be.cpasonline.hub.workbench.keys.SelfSigned;
import be.cpasonline.hub.workbench.process.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The two packages that speak SOAP, over HTTP. */
class SimulatedSoapPackagesTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String WSSE =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    private static final String WSU =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    private static final String BASE64 =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary";
    private static final String DIGEST =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordDigest";

    @TempDir
    private static Path keyFolder;

    private static DemoKeys keys;

    @TempDir
    private Path folder;

    private final int port = Ports.free();
    private final List<String> news = new CopyOnWriteArrayList<>();
    private AutoCloseable server = () -> {};

    @BeforeAll
    static void makeKeys() {
        keys = DemoKeys.in(keyFolder, Clock.systemUTC().instant());
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void pivertTakesASignedDepositOnceAndSignsItsAnswer() throws Exception {
        start(SimulatedPackage.PIVERT);
        HttpResponse<String> first = pivert(signed("key-1", pivertExample("shortest")));
        HttpResponse<String> again = pivert(signed("key-1", pivertExample("shortest")));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).containsPattern("<numeroDossier>PD-\\d{4}-00001</numeroDossier>");
        assertThat(again.body()).containsPattern("<numeroDossier>PD-\\d{4}-00001</numeroDossier>");
        assertThat(SoapSecurity.flawOfSignature(
                        SoapRequest.parse(first.body().getBytes(StandardCharsets.UTF_8)),
                        SoapKeys.trusting(keys.pivert())))
                .isEmpty();
        assertThat(dossiers("pivert")).contains("\"timesReceived\":2");
        assertThat(news).hasSize(1);
    }

    @Test
    void pivertRemembersAfterItsOwnRestart() throws Exception {
        start(SimulatedPackage.PIVERT);
        pivert(signed("key-1", pivertExample("shortest")));
        server.close();
        start(SimulatedPackage.PIVERT);

        assertThat(pivert(signed("key-1", pivertExample("shortest"))).body()).contains("-00001<");
        assertThat(pivert(signed("key-2", pivertExample("addition"))).body())
                .as("the addition's document is not there")
                .contains("P-100");
        assertThat(pivert(signed("key-3", withoutDocuments(pivertExample("addition"))))
                        .body())
                .contains("-00001<");
    }

    @Test
    void pivertLetsNobodyElseInAndNothingThatWasChanged() throws Exception {
        start(SimulatedPackage.PIVERT);
        String signed = signed("key-1", pivertExample("shortest"));

        assertThat(pivert(envelope("key-1", pivertExample("shortest"))).body()).contains("P-110");
        assertThat(pivert(signed.replace(">Exemple<", ">Autre<")).body()).contains("P-110");
        assertThat(pivert(signed.replace("urn:uuid:key-1", "urn:uuid:key-2")).body())
                .contains("P-110");
        assertThat(pivert(signedBy(keys.pivert(), "key-1", pivertExample("shortest")))
                        .body())
                .contains("P-110");
        assertThat(pivert(signed.replaceAll("<wsu:Timestamp.*</wsu:Timestamp>", ""))
                        .body())
                .contains("P-110");
        assertThat(dossiers("pivert")).doesNotContain("key-");
    }

    @Test
    void pivertReadsNoOtherBodyThanTheSignedOne() throws Exception {
        start(SimulatedPackage.PIVERT);
        String signed = signed("key-1", pivertExample("shortest"));
        String body = signed.replaceFirst("(?s).*(<s:Body.*</s:Body>).*", "$1");
        String other = "<s:Body>" + pivertExample("shortest").replace(">Exemple<", ">Autre<") + "</s:Body>";

        assertThat(pivert(signed).body()).contains("OUVERT");
        assertThat(pivert(signed.replace(body, other).replace("</s:Header>", "<x>" + body + "</x></s:Header>"))
                        .body())
                .contains("P-110");
        assertThat(pivert(signed.replace(body, other + body)).body()).contains("P-100");
    }

    @Test
    void whatTheyAnswerFitsTheirContracts() throws Exception {
        start(SimulatedPackage.PIVERT);
        var pivert = new XmlCheck(Path.of("adapters/pivert/contract/depot.xsd"));
        assertThat(pivert.fits(body(pivert(signed("key-1", pivertExample("shortest"))))))
                .isTrue();
        assertThat(pivert.fits(detail(pivert(signed("key-1", "<nonsense/>")), "erreur")))
                .isTrue();
        server.close();

        start(SimulatedPackage.BRUYERE);
        var bruyere = new XmlCheck(Path.of("adapters/bruyere/contract/social-request.wsdl"));
        HttpResponse<String> taken = bruyere("register", "key-1", bruyereExample("shortest"));
        assertThat(bruyere.fits(body(taken))).isTrue();
        assertThat(taken.body()).as("it repeats who asked").contains("<cbeNumber>0212344876</cbeNumber>");
        assertThat(bruyere.fits(body(bruyere("withdraw", "key-2", bruyereExample("withdrawal")))))
                .isTrue();
        assertThat(bruyere.fits(detail(bruyere("register", "key-3", "<nonsense/>"), "socialRequestFault")))
                .isTrue();
    }

    @Test
    void pivertComparesADocumentWithItsDigest() throws Exception {
        start(SimulatedPackage.PIVERT);
        byte[] bill = "a bill".getBytes(StandardCharsets.UTF_8);
        String whole = pivertExample("addition")
                .replaceAll("<xop:Include[^>]*>", Base64.getEncoder().encodeToString(bill))
                .replaceAll(
                        "<empreinte>.*</empreinte>",
                        "<empreinte>"
                                + HexFormat.of()
                                        .formatHex(MessageDigest.getInstance("SHA-256")
                                                .digest(bill))
                                + "</empreinte>");
        pivert(signed("key-1", pivertExample("shortest")));

        assertThat(pivert(signed("key-2", whole)).body()).contains("<etat>OUVERT</etat>");
        assertThat(pivert(signed("key-3", whole.replaceFirst("<empreinte>.{4}", "<empreinte>0000")))
                        .body())
                .contains("P-220");
    }

    @Test
    void pivertRefusesByAFaultAndMayBeBusy() throws Exception {
        start(SimulatedPackage.PIVERT);
        HttpResponse<String> refused =
                pivert(signed("key-1", pivertExample("shortest").replace(">Exemple<", ">REFUSE<")));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("s:Sender", "<code>P-200</code>");
        assertThat(pivert(signed("key-1", "<nonsense/>")).body()).contains("P-100");

        call("PUT", "/pivert/trouble", "{\"kind\":\"BUSY\",\"times\":1,\"delayMillis\":0}", "application/json", "");
        HttpResponse<String> busy = pivert(signed("key-1", pivertExample("shortest")));
        assertThat(busy.statusCode()).isEqualTo(503);
        assertThat(busy.body()).contains("P-300");
        assertThat(busy.headers().firstValue("Retry-After")).contains("1");
    }

    @Test
    void bruyereTakesTheSameRequestTwiceAndCanBeAsked() throws Exception {
        start(SimulatedPackage.BRUYERE);
        String asked = Files.readString(Path.of("adapters/bruyere/lookup.xml"));

        assertThat(bruyere("search", "", asked.replace("{key}", "key-1")).body())
                .contains("NO_DATA_FOUND", "MSG00010");
        assertThat(bruyere("register", "key-1", bruyereExample("shortest")).body())
                .containsPattern("DATA_FOUND.*<aktenzeichen>BS \\d{4}/00001</aktenzeichen><stand>ANGELEGT");
        assertThat(bruyere("register", "key-1", bruyereExample("shortest")).body())
                .contains("/00002<");
        assertThat(bruyere("search", "", asked.replace("{key}", "key-1")).body())
                .contains("/00001<");
        assertThat(bruyere("withdraw", "key-2", bruyereExample("withdrawal")).body())
                .contains("DATA_FOUND", "/00001<");
        assertThat(news).hasSize(2);
    }

    @Test
    void bruyereRefusesWithinAReplyAndFaultsWhatItCannotRead() throws Exception {
        start(SimulatedPackage.BRUYERE);
        HttpResponse<String> refused =
                bruyere("register", "key-1", bruyereExample("shortest").replace(">Exemple<", ">REFUSE<"));
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).contains("NO_RESULT", "MSG20010");
        assertThat(bruyere("withdraw", "key-1", bruyereExample("withdrawal")).body())
                .contains("MSG20020");

        HttpResponse<String> qualified = bruyere(
                "register",
                "key-1",
                bruyereExample("shortest").replace("<legalContext>", "<legalContext xmlns=\"urn:qualified\">"));
        assertThat(qualified.statusCode()).isEqualTo(500);
        assertThat(qualified.body()).contains("s:Server", "<reasonCode>MSG00012</reasonCode>");
        assertThat(bruyere("withdraw", "key-1", bruyereExample("shortest")).body())
                .as("another operation's action")
                .contains("MSG00012");
    }

    @Test
    void bruyereLetsInByTheDigestOfAPassword() throws Exception {
        start(SimulatedPackage.BRUYERE);
        String action = "urn:bruyere:SocialRequestService:register";
        String wrong = SoapVersion.SOAP_1_1.envelope(token("wrong"), bruyereExample("shortest"));
        String none = SoapVersion.SOAP_1_1.envelope("", bruyereExample("shortest"));

        assertThat(call("POST", "/bruyere/social-request", wrong, "text/xml", action)
                        .body())
                .contains("MSG00005");
        assertThat(call("POST", "/bruyere/social-request", none, "text/xml", action)
                        .body())
                .contains("MSG00005");
    }

    @Test
    void bruyereMayLoseAnAnswerAndStillKnowTheRequest() throws Exception {
        start(SimulatedPackage.BRUYERE);
        assertThatThrownBy(() ->
                        bruyere("register", "key-1", bruyereExample("shortest").replace(">Exemple<", ">LOSE_ANSWER<")))
                .isInstanceOf(IOException.class);
        assertThat(bruyere(
                                "search",
                                "",
                                Files.readString(Path.of("adapters/bruyere/lookup.xml"))
                                        .replace("{key}", "key-1"))
                        .body())
                .contains("/00001<");
    }

    private void start(SimulatedPackage which) {
        server = which.start(new SimulatedPackage.Surroundings(
                port,
                0,
                folder.resolve("files"),
                new LindePost.Ports(0, 0),
                Optional.of(folder.resolve("memory.tsv")),
                keyFolder,
                Optional.empty(),
                (key, number) -> news.add(key + " " + number)));
    }

    private static String signed(String key, String body) {
        return signedBy(keys.hub(), key, body);
    }

    private static String signedBy(SelfSigned pair, String key, String body) {
        return SoapSecurity.signed(envelope(key, body), SoapVersion.SOAP_1_2, SoapKeys.signing(pair));
    }

    private static String envelope(String key, String body) {
        return SoapVersion.SOAP_1_2.envelope(addressing(key), body);
    }

    private static String addressing(String key) {
        return "<a:MessageID xmlns:a=\"http://www.w3.org/2005/08/addressing\">urn:uuid:" + key + "</a:MessageID>";
    }

    private HttpResponse<String> pivert(String envelope) throws Exception {
        return call("POST", "/pivert/depot", envelope, "application/soap+xml", "");
    }

    private HttpResponse<String> bruyere(String operation, String key, String body) throws Exception {
        String header = token(BruyereBehaviour.PASSWORD) + (key.isEmpty() ? "" : addressing(key));
        return call(
                "POST",
                "/bruyere/social-request",
                SoapVersion.SOAP_1_1.envelope(header, body),
                "text/xml",
                "urn:bruyere:SocialRequestService:" + operation);
    }

    private static String token(String password) throws Exception {
        String created = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
        sha1.update("nonce".getBytes(StandardCharsets.UTF_8));
        sha1.update((created + password).getBytes(StandardCharsets.UTF_8));
        return ("<w:Security xmlns:w=\"%s\"><w:UsernameToken><w:Username>hub</w:Username>"
                        + "<w:Password Type=\"%s\">%s</w:Password><w:Nonce EncodingType=\"%s\">%s</w:Nonce>"
                        + "<u:Created xmlns:u=\"%s\">%s</u:Created></w:UsernameToken></w:Security>")
                .formatted(
                        WSSE,
                        DIGEST,
                        Base64.getEncoder().encodeToString(sha1.digest()),
                        BASE64,
                        Base64.getEncoder().encodeToString("nonce".getBytes(StandardCharsets.UTF_8)),
                        WSU,
                        created);
    }

    private static Element body(HttpResponse<String> answer) throws Exception {
        return (Element) SoapRequest.body(parsed(answer)).orElseThrow().getFirstChild();
    }

    private static Element detail(HttpResponse<String> fault, String name) throws Exception {
        return (Element) parsed(fault).getElementsByTagNameNS("*", name).item(0);
    }

    private static Document parsed(HttpResponse<String> answer) throws Exception {
        return SoapRequest.parse(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private String dossiers(String name) throws Exception {
        return call("GET", "/" + name + "/dossiers", "", "application/json", "").body();
    }

    private HttpResponse<String> call(String method, String path, String body, String type, String action)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", type)
                .header("SOAPAction", "\"" + action + "\"");
        return HTTP.send(request.method(method, BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private static String pivertExample(String name) throws IOException {
        return example("pivert", name);
    }

    private static String bruyereExample(String name) throws IOException {
        return example("bruyere", name);
    }

    private static String example(String which, String name) throws IOException {
        return Files.readString(Path.of("adapters", which, "examples", name, "payload.xml"))
                .replaceFirst("<\\?xml.*\\?>", "")
                .replaceAll(">\\s+<", "><");
    }

    private static String withoutDocuments(String body) {
        return body.replaceAll("<piece.*</piece>", "");
    }
}
