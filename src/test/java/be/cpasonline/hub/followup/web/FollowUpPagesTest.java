package be.cpasonline.hub.followup.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.audit.Audit;
import be.cpasonline.hub.followup.news.NewsMails;
import be.cpasonline.hub.model.CaseStatus;
import be.cpasonline.hub.model.constraint.NissNumber;
import be.cpasonline.hub.testing.Browser;
import be.cpasonline.hub.testing.CallsTheInterface;
import be.cpasonline.hub.testing.TestClock;
import be.cpasonline.hub.workbench.issuer.DemoIssuer;
import be.cpasonline.hub.workbench.process.Ports;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.node.ObjectNode;

/** What a person reads of an application, in plain words. */
class FollowUpPagesTest extends CallsTheInterface {
    private static final String NOW = "2026-11-23T09:00:00Z";
    private static final String SOPHIE = NissNumber.invented(LocalDate.parse("1985-04-12"), 1);
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");
    private static final int PROVIDER = Ports.free();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static DemoIssuer provider;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Audit audit;

    @Autowired
    private NewsMails news;

    @Autowired
    private MessageSource texts;

    @Autowired
    private Clock clock;

    private final Browser browser = new Browser("fr");
    private String reference = "";
    private UUID application = new UUID(0, 0);

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) {
        DemoIssuer.signInProperties("http://localhost:" + PROVIDER)
                .forEach((name, value) -> properties.add(name, () -> value));
        properties.add("hub.pages.address", () -> "https://help.example.be");
    }

    @BeforeAll
    static void startTheProvider() {
        provider = DemoIssuer.start(PROVIDER, folder.resolve("key.json"), Map.of());
    }

    @AfterAll
    static void stopTheProvider() {
        provider.close();
    }

    @BeforeEach
    void sophieHasSentAnApplication() {
        send(application(true));
    }

    @AfterEach
    void setTheClockBack() {
        ((TestClock) clock).set(NOW);
    }

    @Test
    void isThereFromTheFirstMoment() {
        String page = page();

        assertThat(page)
                .contains("Demande " + reference, "Nous avons votre demande.", "23 novembre 2026, 10:00")
                .contains("Votre demande est en route vers le CPAS.", "23 décembre 2026", "CPAS de Namur")
                .doesNotContain(SOPHIE);
        assertThat(browser.get(at("/my")).body()).contains(reference);
    }

    @Test
    void isSaidToBeSafeWhileTheCentresSystemIsAway() {
        delivery("waiting", "destinationRests");

        assertThat(page())
                .contains("Votre demande est en sécurité chez nous, et compte à partir du 23 novembre 2026")
                .doesNotContain("destinationRests");
    }

    @Test
    void isToldInWordsWhateverTheCentreSays() {
        page();
        for (CaseStatus status : CaseStatus.values()) {
            jdbc.sql("delete from status_report").update();
            status(status.name());

            assertThat(HtmlUtils.htmlUnescape(
                            browser.get(at("/my/applications/" + reference)).body()))
                    .doesNotContain(status.name())
                    .contains(texts.getMessage("followup.case." + status.name(), new Object[0], Locale.FRENCH));
        }
    }

    @Test
    void saysWhatToDoWhenADateHasPassedAndNothingWasDecided() {
        assertThat(page()).doesNotContain("tribunal du travail");
        ((TestClock) clock).set("2026-12-24T09:00:00Z");
        var later = new Browser("fr");
        assertThat(later.signIn(at("/my/applications/" + reference), "sophie").body())
                .contains("Une date est passée", "tribunal du travail dans les trois mois");
    }

    @Test
    void saysWhoLookedAtIt() {
        assertThat(page()).contains("Personne de ceux qui font fonctionner ce service");
        audit.note("operator Jan", "readPayload", application.toString(), "a question of the person");
        assertThat(browser.get(at("/my/applications/" + reference)).body()).contains("operator Jan", "readPayload");
    }

    @Test
    void saysInTheirLanguageWhatWasDone() {
        audit.note("the person", "copyOwnData", application.toString(), "");
        audit.note("jan", "previewStoredWithValues", reference, "complaint 12");
        assertThat(page())
                .contains(">Vous<", "Copie de vos données", ">jan<", "Des parties de votre demande ont été lues")
                .doesNotContain("the person", "copyOwnData", "previewStoredWithValues");
    }

    @Test
    void isNobodyElses() {
        var other = new Browser("nl");
        assertThat(other.signIn(at("/my/applications/" + reference), "fatma").statusCode())
                .isEqualTo(404);
        assertThat(other.get(at("/my/applications/" + reference + "/receipt.pdf"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.get(at("/my/applications/" + reference + "/add")).statusCode())
                .isEqualTo(404);
        assertThat(other.get(at("/my")).body()).doesNotContain(reference);
    }

    @Test
    void canBeWithdrawnOnce() {
        page();
        HttpResponse<String> page = opened("withdraw");

        HttpResponse<String> told = withdraw(page);
        HttpResponse<String> again = withdraw(page);
        HttpResponse<String> fromAnotherPage = withdraw(opened("withdraw"));

        assertThat(List.of(told, again, fromAnotherPage))
                .allSatisfy(answer -> assertThat(answer.body())
                        .contains("Vous avez retiré cette demande.")
                        .doesNotContain("/withdraw\""));
        assertThat(followUps()).isEqualTo(1);
    }

    @Test
    void isNotSaidToBeAtTheCentreWhereItWasWithdrawnBefore() {
        delivery("waiting", "destinationRests");
        jdbc.sql("""
                update delivery set state = 'withdrawn', state_count = state_count + 1, state_since = now(),
                    reason_code = 'withdrawn', reason = 'withdrawn' where application_id = ?
                """).param(application).update();

        assertThat(page())
                .contains("Vous avez retiré votre demande avant son arrivée au CPAS.")
                .doesNotContain("Votre demande est arrivée", "Envoyée à", "en sécurité chez nous");
    }

    @Test
    void whatIsAddedAfterAWithdrawalIsSaidNotToBeSentAndStaysOnThePage() {
        page();
        HttpResponse<String> page = opened("add");
        withdraw(opened("withdraw"));

        isNotSent(add(page, "Encore ceci."), "Ceci n'a pas été envoyé : vous avez retiré la demande.");
        assertThat(followUps()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"add", "withdraw"})
    void nothingFollowsWhatIsForgottenAndThatIsSaid(String what) {
        page();
        HttpResponse<String> page = opened(what);
        jdbc.sql("update application set content = '', forgotten_at = now() where id = ?")
                .param(application)
                .update();

        HttpResponse<String> answer = "add".equals(what) ? add(page, "Encore ceci.") : withdraw(page);

        isNotSent(answer, "Ceci n'a pas été envoyé : la demande est trop ancienne");
        assertThat(followUps()).isZero();
    }

    @Test
    void aFileIsChosenAgainWhereTheMessageWithItIsTooLong() {
        page();
        HttpResponse<String> page = opened("add");
        Map<String, String> form = Map.of("key", key(page), "message", "a".repeat(4100), "kind", "BILL");

        HttpResponse<String> answer = browser.upload(
                addressOf(page, "add"),
                form.entrySet(),
                "document",
                "facture.pdf",
                () -> new ByteArrayInputStream("%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(HtmlUtils.htmlUnescape(answer.body()))
                .contains("href=\"#message\"", "Le message est trop long.")
                .contains("href=\"#document\"", "id=\"document-error\"", "Choisissez encore une fois le document")
                .contains("value=\"BILL\" selected");
        assertThat(followUps()).isZero();
    }

    @Test
    void newsGoesByMailThatSaysNothing() {
        news.registered(application);

        assertThat(mails()).hasSize(1);
        assertThat(mails().getFirst())
                .contains("https://help.example.be", "Connectez-vous")
                .doesNotContain(reference, "Lambert", "Namur");
    }

    /** Who else looks into the mailbox does not learn of whom the person asks help. */
    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "de", "en"})
    void norDoesItsSubjectSayWhoseItIs(String language) {
        ObjectNode other = application(true);
        ((ObjectNode) other.path("applicant")).put("language", language);
        send(other);

        news.registered(application);

        assertThat(jdbc.sql("select subject || ' ' || content from mail")
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(mail -> assertThat(mail.replace("https://help.example.be", ""))
                        .doesNotContainIgnoringCase("CPAS")
                        .doesNotContainIgnoringCase("OCMW")
                        .doesNotContainIgnoringCase("ÖSHZ"));
    }

    @ParameterizedTest
    @CsvSource({"false, true", "true, false"})
    void noMailGoesToWhoDidNotAskForItOrWhereItIsNotSafe(boolean wanted, boolean safe) {
        ObjectNode other = application(wanted);
        ((ObjectNode) other.at("/applicant/contact")).put("safeToLeaveMessage", safe);
        send(other);

        news.registered(application);

        assertThat(mails()).isEmpty();
    }

    private void send(ObjectNode submitted) {
        jdbc.sql("delete from mail").update();
        HttpResponse<String> answer = submit(submitted);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        reference = body(answer).path("reference").asString();
        application = offered.all().getLast().applicationId();
    }

    private static ObjectNode application(boolean news) {
        ObjectNode application = application();
        ((ObjectNode) application.path("applicant"))
                .put("niss", SOPHIE)
                .put("familyName", "Lambert")
                .put("givenNames", "Sophie")
                .put("language", "fr");
        ((ObjectNode) application.at("/applicant/address"))
                .put("postalCode", "5000")
                .put("municipality", "Namur");
        ((ObjectNode) application.at("/applicant/contact")).put("email", "sophie.lambert@example.org");
        application
                .putArray("consents")
                .addObject()
                .put("kind", "NEWS_BY_EMAIL")
                .put("given", news);
        return application;
    }

    private HttpResponse<String> opened(String what) {
        return browser.get(at("/my/applications/" + reference + "/" + what));
    }

    private String addressOf(HttpResponse<String> page, String what) {
        return at("/my/applications/" + reference + "/" + what + "?_csrf=" + browser.token(page));
    }

    private HttpResponse<String> add(HttpResponse<String> page, String message) {
        return browser.sendParts(
                addressOf(page, "add"),
                Map.of("key", key(page), "message", message).entrySet());
    }

    private HttpResponse<String> withdraw(HttpResponse<String> page) {
        return browser.post(addressOf(page, "withdraw"), Map.of("key", key(page), "message", "Encore ceci."));
    }

    private static void isNotSent(HttpResponse<String> answer, String why) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(HtmlUtils.htmlUnescape(answer.body()))
                .contains("href=\"#message\"", why, "Encore ceci.</textarea>")
                .doesNotContain("C'est fait");
    }

    private int followUps() {
        return jdbc.sql("select count(*) from follow_up where application_id = ?")
                .param(application)
                .query(Integer.class)
                .single();
    }

    private String page() {
        return HtmlUtils.htmlUnescape(
                browser.signIn(at("/my/applications/" + reference), "sophie").body());
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    private static String key(HttpResponse<String> page) {
        Matcher found = KEY.matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private List<String> mails() {
        return jdbc.sql("select content from mail").query(String.class).list();
    }

    private void delivery(String state, String reason) {
        jdbc.sql("""
                insert into delivery (id, application_id, centre_id, kind, sequence, urgent, state, attempts, reason_code,
                    reason, created_at)
                values (uuidv7(), :application, '92094', 'original', 1, false, :state, 1, :reason, :reason, now())
                """)
                .param("application", application)
                .param("state", state)
                .param("reason", reason)
                .update();
    }

    private void status(String status) {
        jdbc.sql("""
                insert into status_report (id, system_id, idempotency_key, fingerprint, application_id, delivery_id,
                    centre_id, about, word, status, standing, at, received_at)
                values (uuidv7(), 'system', uuidv7()::text, '', :application, uuidv7(), '92094', 'case', 'W', :status,
                    'applied', now(), now())
                """).param("application", application).param("status", status).update();
    }
}
