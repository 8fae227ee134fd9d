package be.cpasonline.hub.identity.person;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.testing.Browser;
import be.cpasonline.hub.testing.CallsTheInterface;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.UriComponentsBuilder;

/** Nobody signs in by what the provider did not sign, or did not say to this hub about this person. */
@Import(TestPages.class)
class ForgedProviderTest extends CallsTheInterface {
    private static final ForgedProvider PROVIDER = new ForgedProvider();
    private static final String FAILED = "/sign-in/failed";

    private final Browser browser = new Browser("nl");

    /** Each address by itself, as for a provider that calls itself otherwise than its address says. */
    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        String registration = "spring.security.oauth2.client.registration.fas.";
        String provider = "spring.security.oauth2.client.provider.fas.";
        Map.ofEntries(
                        Map.entry(registration + "client-id", ForgedProvider.CLIENT),
                        Map.entry(registration + "client-secret", "s"),
                        Map.entry(registration + "authorization-grant-type", "authorization_code"),
                        Map.entry(registration + "redirect-uri", "{baseUrl}/login/oauth2/code/{registrationId}"),
                        Map.entry(registration + "scope", "openid,profile,egovnrn"),
                        Map.entry(provider + "authorization-uri", PROVIDER.url() + "/authorize"),
                        Map.entry(provider + "token-uri", PROVIDER.url() + "/token"),
                        Map.entry(provider + "jwk-set-uri", PROVIDER.url() + "/keys"),
                        Map.entry(provider + "user-info-uri", PROVIDER.url() + "/userinfo"),
                        Map.entry("hub.person.issuers", PROVIDER.url() + "," + PROVIDER.url() + "/fas/oauth2"),
                        Map.entry("hub.person.end-session", PROVIDER.url() + "/end?x=1"),
                        Map.entry("hub.person.timeout", "2s"))
                .forEach((name, value) -> properties.add(name, () -> value));
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @Test
    void whatIsAsRightAsCanBeLetsIn() {
        assertThat(arrivesAt(token -> token, info -> info)).isEqualTo("/my/test-page");
        assertThat(browser.get(at("/my/test-page")).body()).startsWith("85073003328|Peeters|null|null|DUTCH|");
    }

    @Test
    void theLevelTheLanguageAndTheNumberAreAskedFor() {
        var asked = UriComponentsBuilder.fromUriString(begun(browser.look(at("/my/test-page?lang=de"))))
                .build()
                .getQueryParams();
        assertThat(asked.getFirst("acr_values"))
                .isEqualTo("urn:be:fedict:iam:fas:Level450%20urn:be:fedict:iam:fas:Level500");
        assertThat(asked.getFirst("ui_locales")).isEqualTo("de");
        assertThat(asked.getFirst("scope")).isEqualTo("openid%20profile%20egovnrn");
        assertThat(asked).containsKeys("state", "nonce", "code_challenge");
    }

    @Test
    void theProviderMayCallItselfByEitherName() {
        String other = PROVIDER.url() + "/fas/oauth2";
        assertThat(arrivesAt(with("iss", other), with("iss", other))).isEqualTo("/my/test-page");
    }

    @ParameterizedTest
    @CsvSource({
        "iss, https://elsewhere.example, /sign-in/failed",
        "aud, another, /sign-in/failed",
        "nonce, another, /sign-in/failed",
        "sub, another, /sign-in/failed",
        "acr, urn:be:fedict:iam:fas:Level400, /sign-in/level-too-low",
        "acr, urn:be:fedict:iam:fas:Level5000, /sign-in/level-too-low"
    })
    void aTokenThatIsNotForThisSignInDoesNot(String claim, String value, String page) {
        assertThat(arrivesAt(with(claim, value), info -> info)).isEqualTo(page);
        assertThat(browser.get(at("/start/test-page")).body()).startsWith("nobody");
    }

    @ParameterizedTest
    @CsvSource({
        "iss, https://elsewhere.example, /sign-in/failed",
        "aud, another, /sign-in/failed",
        "sub, another, /sign-in/failed",
        "egovNRN, 85073003329, /sign-in/no-number",
        "egovNRN, '', /sign-in/no-number",
        "surname, '', /sign-in/failed"
    })
    void userInfoThatIsNotForThisSignInDoesNot(String claim, String value, String page) {
        assertThat(arrivesAt(token -> token, with(claim, value))).isEqualTo(page);
        assertThat(browser.get(at("/start/test-page")).body()).startsWith("nobody");
    }

    @Test
    void whatHasExpiredDoesNot() {
        UnaryOperator<Map<String, Object>> old =
                claims -> with("iat", past(7200)).apply(with("exp", past(3600)).apply(claims));
        assertThat(arrivesAt(old, info -> info)).isEqualTo(FAILED);
        assertThat(arrivesAt(token -> token, old)).isEqualTo(FAILED);
    }

    @Test
    void whatTheProviderDidNotSignDoesNot() {
        assertThat(arrives(claims -> PROVIDER.signedByAnother(claims), PROVIDER.signed(PROVIDER.userInfo())))
                .isEqualTo(FAILED);
        assertThat(arrives(ForgedProvider::unsigned, PROVIDER.signed(PROVIDER.userInfo())))
                .isEqualTo(FAILED);
        assertThat(arrives(PROVIDER::signed, PROVIDER.signedByAnother(PROVIDER.userInfo())))
                .isEqualTo(FAILED);
        assertThat(arrives(PROVIDER::signed, ForgedProvider.unsigned(PROVIDER.userInfo())))
                .isEqualTo(FAILED);
    }

    @Test
    void userInfoInPlainJsonIsNotBelieved() {
        PROVIDER.tells(okJson("{\"sub\":\"somebody\",\"egovNRN\":\"85073003328\",\"surname\":\"Peeters\"}"));
        assertThat(comesBack(PROVIDER::signed).uri().getPath()).isEqualTo(FAILED);
    }

    @Test
    void theLevelMayStandInTheUserInfo() {
        assertThat(arrivesAt(without("acr"), info -> info)).isEqualTo("/sign-in/level-too-low");
        assertThat(arrivesAt(without("acr"), with("assurance_level", "urn:be:fedict:iam:fas:Level450")))
                .isEqualTo("/my/test-page");
    }

    @Test
    void aProviderThatFailsIsToldOnAPage() {
        PROVIDER.givesToken(serverError());
        assertThat(back(browser.look(at("/my/test-page"))).uri().getPath()).isEqualTo(FAILED);
        PROVIDER.tells(WireMock.aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThat(comesBack(PROVIDER::signed).uri().getPath()).isEqualTo(FAILED);
    }

    @Test
    void aProviderThatDoesNotAnswerIsNotWaitedFor() {
        PROVIDER.tells(okJson("{}").withFixedDelay(60_000));
        assertThat(comesBack(PROVIDER::signed).uri().getPath()).isEqualTo(FAILED);
    }

    @Test
    void anAnswerThatNobodyAskedForIsNotTaken() {
        PROVIDER.gives(PROVIDER.signed(PROVIDER.idToken("n")));
        assertThat(browser.get(at("/login/oauth2/code/fas?code=c&state=s"))
                        .uri()
                        .getPath())
                .isEqualTo(FAILED);
    }

    @ParameterizedTest
    @CsvSource({
        "access_denied, /sign-in/cancelled",
        "unmet_authentication_requirements, /sign-in/level-too-low",
        "server_error, /sign-in/failed"
    })
    void whatTheProviderRefusesIsTold(String error, String page) {
        String state = parameter(begun(browser.look(at("/my/test-page"))), "state");
        assertThat(browser.get(at("/login/oauth2/code/fas?error=" + error + "&state=" + state))
                        .uri()
                        .getPath())
                .isEqualTo(page);
    }

    @Test
    void oneSignsOutWhereTheConfigurationSays() {
        arrivesAt(token -> token, info -> info);
        String page = browser.get(at("/my/test-page")).body();
        HttpResponse<String> out =
                browser.send(at("/sign-out"), Map.of("_csrf", page.substring(page.indexOf("token:") + 6)));
        assertThat(out.headers().firstValue("Location").orElseThrow())
                .startsWith(PROVIDER.url() + "/end?x=1&id_token_hint=ey")
                .contains("&client_id=" + ForgedProvider.CLIENT)
                .endsWith("&post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A" + port + "%2Fsigned-out");
    }

    /** Where one ends who comes back from the provider. */
    private String arrivesAt(UnaryOperator<Map<String, Object>> idToken, UnaryOperator<Map<String, Object>> userInfo) {
        return arrives(
                claims -> PROVIDER.signed(idToken.apply(claims)), PROVIDER.signed(userInfo.apply(PROVIDER.userInfo())));
    }

    private String arrives(Function<Map<String, Object>, String> signed, String userInfo) {
        PROVIDER.tells(userInfo);
        return comesBack(signed).uri().getPath();
    }

    private HttpResponse<String> comesBack(Function<Map<String, Object>, String> signed) {
        HttpResponse<String> asked = browser.look(at("/my/test-page"));
        HttpResponse<String> begun = browser.look(location(asked));
        PROVIDER.gives(signed.apply(PROVIDER.idToken(parameter(location(begun), "nonce"))));
        return backTo(location(begun));
    }

    private HttpResponse<String> back(HttpResponse<String> asked) {
        return backTo(begun(asked));
    }

    private HttpResponse<String> backTo(String begun) {
        return browser.get(at("/login/oauth2/code/fas?code=c&state=" + parameter(begun, "state")));
    }

    private String begun(HttpResponse<String> asked) {
        return location(browser.look(location(asked)));
    }

    private static String parameter(String address, String name) {
        return String.valueOf(UriComponentsBuilder.fromUriString(address)
                .build()
                .getQueryParams()
                .getFirst(name));
    }

    private static UnaryOperator<Map<String, Object>> with(String claim, Object value) {
        return claims -> {
            claims.put(claim, value);
            return claims;
        };
    }

    private static UnaryOperator<Map<String, Object>> without(String claim) {
        return claims -> {
            claims.remove(claim);
            return claims;
        };
    }

    private static long past(int seconds) {
        return Instant.now().getEpochSecond() - seconds;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.uri()
                .resolve(answer.headers().firstValue("Location").orElseThrow())
                .toString();
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
