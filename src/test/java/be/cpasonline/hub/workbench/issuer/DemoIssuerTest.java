package be.cpasonline.hub.workbench.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.model.constraint.NissNumber;
import be.cpasonline.hub.platform.language.CallerLanguage;
import be.cpasonline.hub.workbench.process.Ports;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import tools.jackson.databind.json.JsonMapper;

class DemoIssuerTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final int port = Ports.free();

    @Test
    void aTokenNamesItsClientAndOutlivesARestart() throws Exception {
        String token;
        try (DemoIssuer issuer = started()) {
            HttpResponse<String> answer = ask(issuer, DemoIssuer.CLIENT_SECRET);
            token = new JsonMapper()
                    .readTree(answer.body())
                    .path("access_token")
                    .asString();
        }
        try (DemoIssuer issuer = started()) {
            Jwt read = JwtDecoders.fromIssuerLocation(issuer.url()).decode(token);
            assertThat(read.getClaimAsString("client_id")).isEqualTo(DemoIssuer.CLIENT_ID);
            assertThat(ask(issuer, "wrong").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void everybodyCanBeChosenInEachLanguageWithoutAScript() throws Exception {
        Set<String> texts = new HashSet<>();
        try (DemoIssuer issuer = started()) {
            for (Locale language : CallerLanguage.KNOWN) {
                String page = people(issuer, language.getLanguage()).body();
                texts.add(page.substring(page.indexOf("<h1>"), page.indexOf("<form")));
                assertThat(page)
                        .contains("<html lang=\"" + language.getLanguage() + "\">", "Fatma Yıldız", "Dechen")
                        .doesNotContain("<script", "''", "??");
                assertThat(page.split("name=\"person\"", -1)).hasSize(InventedPerson.ALL.size() + 1);
            }
        }
        assertThat(texts).hasSize(CallerLanguage.KNOWN.size());
    }

    @Test
    void itLeadsNobodyToAnotherMachine() throws Exception {
        try (DemoIssuer issuer = started()) {
            String authorize = issuer.url()
                    + "/oauth2/authorize?response_type=code&client_id=demo-hub&scope=openid&state=s&code_challenge_method=S256"
                    + "&code_challenge=YRO0yZ3xn6BjqMRUvwfpq9b9QhDdZSAXPHiORxBQOmk&redirect_uri=";
            assertThat(get(authorize + "http://127.0.0.1:9/login").statusCode()).isEqualTo(302);
            assertThat(get(authorize + "https://elsewhere.example/login").statusCode())
                    .isEqualTo(400);
            assertThat(get(issuer.url()
                                    + "/connect/logout?id_token_hint=x&post_logout_redirect_uri=https://elsewhere.example")
                            .statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void onOtherAddressesThanThisMachinesOwnNobodyCanBeChosen() throws Exception {
        String url = "http://localhost:" + port;
        try (DemoIssuer issuer = DemoIssuer.start("0.0.0.0", url, port, folder.resolve("key.json"), Map.of())) {
            assertThat(people(issuer, "en").statusCode()).isNotEqualTo(200);
            assertThat(ask(issuer, DemoIssuer.CLIENT_SECRET).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theInventedPeopleHaveNumbersThatCouldBe() {
        assertThat(InventedPerson.ALL)
                .hasSize(10)
                .filteredOn(person -> person.niss() != null)
                .hasSize(9)
                .allMatch(person -> NissNumber.isValid(String.valueOf(person.niss()), LocalDate.parse("2026-11-23")))
                .allMatch(
                        person -> String.valueOf(person.niss()).substring(6, 9).compareTo("997") >= 0);
    }

    private static HttpResponse<String> people(DemoIssuer issuer, String language) throws Exception {
        return get(issuer.url() + "/people?ui_locales=" + language);
    }

    private static HttpResponse<String> get(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private DemoIssuer started() {
        return DemoIssuer.start(port, folder.resolve("key.json"), Map.of());
    }

    private static HttpResponse<String> ask(DemoIssuer issuer, String secret) throws Exception {
        String basic = Base64.getEncoder()
                .encodeToString((DemoIssuer.CLIENT_ID + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(issuer.url() + "/oauth2/token"))
                                .header("Authorization", "Basic " + basic)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                                .build(),
                        BodyHandlers.ofString());
    }
}
