package be.cpasonline.hub.identity.person;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.identity.person.store.PersonSessions;
import be.cpasonline.hub.model.constraint.NissNumber;
import be.cpasonline.hub.testing.Browser;
import be.cpasonline.hub.testing.CallsTheInterface;
import be.cpasonline.hub.testing.TestClock;
import be.cpasonline.hub.vault.Vault;
import be.cpasonline.hub.vault.VaultSettings;
import be.cpasonline.hub.vault.store.VaultKeys;
import be.cpasonline.hub.workbench.issuer.DemoIssuer;
import be.cpasonline.hub.workbench.process.Ports;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Persons sign in at the demo's identity provider, and out again. */
@Import(TestPages.class)
class SignInTest extends CallsTheInterface {
    private static final String NOW = "2026-11-23T09:00:00Z";
    private static final int PROVIDER = Ports.free();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    private static @Nullable DemoIssuer provider;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PersonSessions stored;

    @Autowired
    private JdbcIndexedSessionRepository sessions;

    @Autowired
    private VaultSettings vaultSettings;

    @Autowired
    private VaultKeys vaultKeys;

    @Autowired
    private PersonSettings settings;

    private final Browser browser = new Browser("fr-BE");

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        DemoIssuer.signInProperties("http://localhost:" + PROVIDER)
                .forEach((name, value) -> properties.add(name, () -> value));
    }

    /** A hub starts while its provider is away, and goes on when it is there. */
    @BeforeEach
    void startTheProviderAfterTheHub() {
        if (provider == null) {
            assertThat(browser.get(at("/my/test-page")).uri().getPath()).isEqualTo("/sign-in/failed");
            provider = DemoIssuer.start(PROVIDER, folder.resolve("key.json"), Map.of());
        }
    }

    @AfterAll
    static void stopTheProvider() {
        if (provider != null) {
            provider.close();
        }
    }

    @AfterEach
    void beginAnew() {
        sql.sql("delete from person_session").update();
        ((TestClock) clock).set(NOW);
    }

    @Test
    void aPersonIsWhoTheProviderSays() {
        assertThat(browser.signIn(at("/my/test-page"), "sophie").body())
                .startsWith(NissNumber.invented(LocalDate.parse("1985-04-12"), 1)
                        + "|Lambert|Sophie Anne|sophie.lambert@example.org|FRENCH|urn:be:fedict:iam:fas:Level500|eid");
    }

    @ParameterizedTest
    @CsvSource({
        "mohamed, |El Amrani|Mohamed|m.elamrani@example.org|FRENCH|urn:be:fedict:iam:fas:Level450|itsme",
        "fatma, |Yıldız|Fatma|fatma.yildiz@example.org|DUTCH|",
        "karin, |Schröder|Karin|karin.schroeder@example.org|GERMAN|",
        "olena, 88431499753|Kovalenko|Olena|olena.kovalenko@example.org|ENGLISH|",
        "luc, |Dubois|Luc|null|FRENCH|",
        "dechen, |Dechen|null|dechen@example.org|DUTCH|"
    })
    void soIsEverybodyElse(String who, String described) {
        assertThat(browser.signIn(at("/my/test-page"), who).body()).contains(described);
    }

    @ParameterizedTest
    @CsvSource({"jan, /sign-in/level-too-low", "marie, /sign-in/no-number"})
    void whoCannotBeLetInIsToldWhy(String who, String page) {
        assertThat(browser.signIn(at("/my/test-page"), who).uri().getPath()).isEqualTo(page);
        assertThat(browser.get(at("/start/test-page")).body()).startsWith("nobody");
        assertThat(browser.look(at("/my/test-page")).statusCode()).isEqualTo(302);
    }

    @Test
    void whoGoesBackIsToldSoAndCanTryAgain() {
        HttpResponse<String> told = browser.choose(browser.get(at("/my/test-page?n=1")), Map.of("cancel", "yes"));
        assertThat(told.uri().getPath()).isEqualTo("/sign-in/cancelled");
        assertThat(browser.signIn(at("/oauth2/authorization/fas"), "pieter").uri())
                .isEqualTo(URI.create(at("/my/test-page?n=1")));
    }

    @Test
    void oneArrivesWhereOneWantedToGo() {
        assertThat(browser.signIn(at("/apply/test-page?a=1&b=%C3%A9"), "sophie").uri())
                .isEqualTo(URI.create(at("/apply/test-page?a=1&b=%C3%A9")));
    }

    @Test
    void anOpenPageKnowsWhoSignedInAndAsksNobodyTo() {
        assertThat(browser.get(at("/start/test-page")).body()).startsWith("nobody");
        assertThat(browser.cookie("session")).isEmpty();
        browser.signIn(at("/my/test-page"), "sophie");
        assertThat(browser.get(at("/start/test-page")).body()).startsWith("somebody");
    }

    @ParameterizedTest
    @CsvSource({"?lang=nl, nl", "?lang=de, de", "'', fr", "?lang=xx, fr"})
    void theProviderIsReadInTheSameLanguage(String query, String language) {
        assertThat(browser.get(at("/my/test-page" + query)).body()).contains("<html lang=\"" + language + "\">");
    }

    @Test
    void theSessionIsAnotherOneAfterSignIn() {
        HttpResponse<String> page = browser.get(at("/my/test-page"));
        Optional<String> before = browser.cookie("session");
        browser.choose(page, Map.of("person", "sophie"));
        assertThat(before).isPresent();
        assertThat(browser.cookie("session")).isPresent().isNotEqualTo(before);
    }

    @Test
    void theCookiesAreForThisSiteAlone() {
        HttpResponse<String> led = browser.look(at("/my/test-page"));
        assertThat(led.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("session=")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("csrf=")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax"));
    }

    @Test
    void whatIsSentFromElsewhereIsRefused() {
        String token = token(browser.signIn(at("/my/test-page"), "sophie"));
        assertThat(browser.send(at("/my/test-page"), Map.of("_csrf", token)).body())
                .isEqualTo("sent by Lambert");
        assertThat(browser.send(at("/my/test-page"), Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.send(at("/my/test-page"), Map.of("_csrf", "forged")).statusCode())
                .isEqualTo(403);
        assertThat(browser.send(at("/sign-out"), Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void whoseSessionEndedWhileWritingSignsInAndGoesOnWithTheDraft() {
        String token = token(browser.signIn(at("/apply/test-page"), "sophie"));
        ((TestClock) clock).set("2026-11-23T17:01:00Z");
        HttpResponse<String> led = browser.send(at("/apply/test-page"), Map.of("_csrf", token));
        assertThat(led.statusCode()).isEqualTo(302);
        assertThat(browser.choose(browser.get(location(led)), Map.of("person", "sophie"))
                        .uri()
                        .getPath())
                .startsWith("/apply/");
    }

    @Test
    void soDoesWhoseBrowserForgotEverything() {
        String token = token(browser.signIn(at("/my/test-page"), "sophie"));
        browser.forget();
        HttpResponse<String> led = browser.send(at("/my/test-page"), Map.of("_csrf", token));
        assertThat(location(led)).contains("/oauth2/authorization/fas");
    }

    @Test
    void nobodyStaysForEver() {
        browser.signIn(at("/my/test-page"), "sophie");
        ((TestClock) clock).set("2026-11-23T16:59:00Z");
        assertThat(browser.look(at("/my/test-page")).statusCode()).isEqualTo(200);
        ((TestClock) clock).set("2026-11-23T17:01:00Z");
        assertThat(location(browser.look(at("/my/test-page")))).contains("/oauth2/authorization/fas");
    }

    @Test
    void aScriptIsToldThatTheSessionEnded() {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(at("/apply/test-page"))).header("Sec-Fetch-Dest", "empty"));
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void signingOutForgetsEverythingHereAndAtTheProvider() {
        String token = token(browser.signIn(at("/my/test-page"), "sophie"));
        String session = browser.cookie("session").orElseThrow();
        HttpResponse<String> out = browser.send(at("/sign-out"), Map.of("_csrf", token));
        assertThat(out.headers().firstValue("Clear-Site-Data")).contains("\"cache\", \"storage\"");
        assertThat(location(out)).startsWith("http://localhost:" + PROVIDER + "/connect/logout?id_token_hint=");
        assertThat(browser.get(location(out)).uri()).isEqualTo(URI.create(at("/signed-out")));
        assertThat(browser.cookie("session")).isEmpty();
        assertThat(withSession(session).statusCode()).as("stolen").isEqualTo(302);
        assertThat(browser.get(at("/my/test-page")).body()).contains("name=\"person\"");
    }

    @Test
    void whoIsNotSignedInCanSignOutToo() {
        String token = token(browser.get(at("/start/test-page")));
        assertThat(browser.post(at("/sign-out"), Map.of("_csrf", token)).uri().getPath())
                .isEqualTo("/signed-out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/my/test-page", "/start/test-page", "/sign-in/test-page"})
    void pagesShowNothingOfOthersAreFramedByNobodyAndNotStored(String path) {
        browser.signIn(at("/my/test-page"), "sophie");
        var headers = browser.get(at(path)).headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src"
                        + " 'self'; connect-src 'self'; form-action 'self' http://localhost:" + PROVIDER
                        + "; frame-ancestors 'none'; base-uri 'none'");
        assertThat(headers.allValues("Cache-Control")).containsExactly("no-store");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Strict-Transport-Security"))
                .as("not over TLS")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/pages/test-part, same-origin", "/embed/button.js, cross-origin"})
    void theButtonMayBeShownElsewhere(String path, String policy) {
        var answer = browser.get(at(path));
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).contains(policy);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void whatPagesAreMadeOfMayBeKept() {
        assertThat(browser.get(at("/pages/test-part")).headers().firstValue("Cache-Control"))
                .isEmpty();
    }

    @Test
    void theInterfaceForSystemsKnowsNoSessions() {
        browser.signIn(at("/my/test-page"), "sophie");
        HttpResponse<String> refused = browser.get(at("/api/v1/applications/unknown"));
        assertThat(refused.statusCode()).isEqualTo(401);
        HttpResponse<String> answered = send(request("/api/v1/applications/unknown"));
        assertThat(answered.statusCode()).isEqualTo(404);
        assertThat(answered.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void whatASessionKeepsCannotBeReadInTheDatabase() {
        String page = browser.signIn(at("/my/test-page"), "sophie").body();
        String niss = page.substring(0, 11);
        var stored = sql.sql("select attribute_bytes from person_session_attributes")
                .query(byte[].class)
                .list();
        assertThat(stored)
                .isNotEmpty()
                .allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                        .doesNotContain("Lambert", niss, "Person", "java", "eyJ"));
        assertThat(sql.sql("select coalesce(principal_name, '') from person_session")
                        .query(String.class)
                        .list())
                .containsOnly("");
    }

    @Test
    void whoReadsTheTableOfSessionsCannotUseThem() {
        browser.signIn(at("/my/test-page"), "sophie");
        String cookie = browser.cookie("session").orElseThrow();
        String id = sql.sql("select session_id from person_session where position(trim(session_id) in ?) = 1")
                .param(cookie)
                .query(String.class)
                .single();
        assertThat(withSession(cookie).statusCode()).isEqualTo(200);
        assertThat(withSession(id).statusCode()).isEqualTo(302);
        assertThat(withSession(id + ".").statusCode()).isEqualTo(302);
        assertThat(withSession(id + "." + "A".repeat(43)).statusCode()).isEqualTo(302);
    }

    @Test
    void anotherHubGoesOnWithTheSession() {
        browser.signIn(at("/my/test-page"), "karin");
        String id = browser.cookie("session").orElseThrow().split("\\.", 2)[0];
        SessionRepository<? extends Session> sessionsOfAnother =
                new SessionConfiguration().sessionsOfPersons(stored, new Vault(vaultSettings, vaultKeys), settings);
        Session continued = Objects.requireNonNull(sessionsOfAnother.findById(id));
        assertThat(continued.<SignedIn>getAttribute(PersonContexts.ATTRIBUTE)).satisfies(found -> {
            assertThat(found.person().familyName()).isEqualTo("Schröder");
            assertThat(found.person().authenticatedAt()).isNotNull();
        });
    }

    @Test
    void whatCannotBeReadIsAsNotSignedIn() {
        browser.signIn(at("/my/test-page"), "sophie");
        sql.sql("update person_session_attributes set attribute_bytes = '\\x0102030405060708'::bytea")
                .update();
        assertThat(browser.look(at("/my/test-page")).statusCode()).isEqualTo(302);
    }

    @Test
    void whoIsIdleForTwentyMinutesIsSignedOut() {
        browser.signIn(at("/my/test-page"), "sophie");
        idleFor(19);
        assertThat(browser.look(at("/my/test-page")).statusCode()).isEqualTo(200);
        idleFor(21);
        assertThat(browser.look(at("/my/test-page")).statusCode()).isEqualTo(302);
    }

    @Test
    void sessionsThatEndedAreRemoved() {
        browser.signIn(at("/my/test-page"), "sophie");
        sql.sql("update person_session set expiry_time = 1").update();
        sessions.cleanUpExpiredSessions();
        assertThat(sql.sql("select count(*) from person_session, person_session_attributes")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/applications/unknown", "/pages/test-part", "/actuator/health"})
    void nothingButPagesLooksForASession(String path) {
        browser.signIn(at("/my/test-page"), "sophie");
        idleFor(1);
        var before = lastAccess();
        browser.get(at(path));
        assertThat(lastAccess()).isEqualTo(before);
        browser.get(at("/my/test-page"));
        assertThat(lastAccess()).isNotEqualTo(before);
    }

    private void idleFor(int minutes) {
        sql.sql("update person_session set last_access_time = last_access_time - ?")
                .param(minutes * 60_000L)
                .update();
    }

    private List<Long> lastAccess() {
        return sql.sql("select last_access_time from person_session order by session_id")
                .query(Long.class)
                .list();
    }

    private HttpResponse<String> withSession(String cookie) {
        return send(HttpRequest.newBuilder(URI.create(at("/my/test-page"))).header("Cookie", "session=" + cookie));
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.uri()
                .resolve(answer.headers().firstValue("Location").orElseThrow())
                .toString();
    }

    private static String token(HttpResponse<String> page) {
        return page.body().substring(page.body().indexOf("token:") + "token:".length());
    }
}
