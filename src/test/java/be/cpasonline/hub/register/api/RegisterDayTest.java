package be.cpasonline.hub.register.api;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.testing.CallsTheInterface;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class RegisterDayTest extends CallsTheInterface {
    private String path = "";
    private String hubNumber = "";

    @BeforeEach
    void registerSomebodyWithAFormulaForAName() {
        ObjectNode application = application();
        ((ObjectNode) application.path("applicant"))
                .put("familyName", "=cmd|' /C calc'!A0<b>")
                .put("givenNames", "Zoë \"Z\"");
        JsonNode receipt = body(submit(application));
        path = "/api/v1/centres/" + receipt.path("centre").path("id").asString() + "/register/2026-11-23";
        hubNumber = receipt.path("hubNumber").asString();
    }

    @Test
    void aDayIsWrittenAsJson() {
        HttpResponse<String> answer = day("application/json", "en");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        JsonNode last = body(answer).path("entries").values().stream()
                .reduce((earlier, later) -> later)
                .orElseThrow();
        assertThat(last.path("hubNumber").asString()).isEqualTo(hubNumber);
        assertThat(last.path("needs").path(0).asString()).isEqualTo("ENERGY");
        assertThat(answer.body()).doesNotContain("null");
    }

    @Test
    void whoeverAcceptsAnythingGetsJson() {
        assertThat(day("*/*", "en").headers().firstValue("Content-Type")).contains("application/json");
    }

    @Test
    void aTableHasNoFormulas() {
        HttpResponse<String> answer = day("text/csv", "en");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(answer.body())
                .startsWith("\"hubNumber\",\"reference\",")
                .contains("\"'=cmd|' /C calc'!A0<b>\",\"Zoë \"\"Z\"\"\",\"85073003328\",\"ENERGY\",")
                .endsWith("\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "fr-BE,fr,Registre des demandes,Introduite le,lundi 23 novembre 2026",
        "nl-BE,nl,Register van de aanvragen,Ingediend op,maandag 23 november 2026",
        "de,de,Register der Anträge,Eingereicht am,'Montag, 23. November 2026'",
        "en,en,Register of requests,Submitted,'Monday, 23 November 2026'"
    })
    void aPageSpeaksTheCallersLanguage(String accepted, String language, String heading, String column, String day) {
        HttpResponse<String> answer = day("text/html", accepted);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Language")).contains(language);
        assertThat(answer.body())
                .contains("<html lang=\"" + language + "\"")
                .contains(heading, column, day, hubNumber, "85.07.30-033.28")
                .contains("=cmd|&#39; /C calc&#39;!A0&lt;b&gt;");
    }

    @Test
    void aPageLoadsNothingAndRunsNothing() {
        HttpResponse<String> answer = day("text/html,application/xhtml+xml,*/*;q=0.8", "fr");
        String policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy).startsWith("default-src 'none'; style-src 'nonce-").contains("frame-ancestors 'none'");
        String nonce = policy.replaceAll(".*'nonce-([^']+)'.*", "$1");
        assertThat(answer.body())
                .contains("<style nonce=\"" + nonce + "\"")
                .contains("<caption", "scope=\"col\"", "scope=\"row\"")
                .doesNotContain("<script", "src=", "href=", "style=\"", "thymeleaf");
    }

    @Test
    void aDayWithoutRequestsSaysSo() {
        String nothing = path.replace("2026-11-23", "2026-11-22");
        assertThat(get(nothing, "text/html", "nl").body())
                .contains("Op deze dag werd niets ontvangen.")
                .doesNotContain("<table");
        assertThat(body(get(nothing, "application/json", "nl")).path("entries").isEmpty())
                .isTrue();
    }

    @Test
    void onlyASystemThatActsForTheCentreMayRead() {
        assertThat(send(request(path).setHeader("Authorization", "Bearer elsewhere"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(request(path).setHeader("Authorization", "Bearer other"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aDayThatIsNoneIsRefused() {
        HttpResponse<String> answer = get(path.replace("2026-11-23", "2026-02-30"), "application/json", "en");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(issues(answer)).containsExactly("date parameterMalformed");
    }

    @Test
    void aFormatThatIsNotOfferedIsRefused() {
        HttpResponse<String> answer = day("application/pdf", "en");
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(body(answer).path("type").asString()).isEqualTo("urn:problem-type:cpasonline:notAcceptable");
    }

    private HttpResponse<String> day(String accept, String language) {
        return get(path, accept, language);
    }

    private HttpResponse<String> get(String where, String accept, String language) {
        return send(request(where).setHeader("Accept", accept).setHeader("Accept-Language", language));
    }
}
