package be.cpasonline.hub.status.api;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.testing.CallsTheInterface;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a package says comes back to the person, and what it may not say does not. */
@ExtendWith(OutputCaptureExtension.class)
class StatusesTest extends CallsTheInterface {
    @Autowired
    private JdbcClient jdbc;

    private String place = "";
    private UUID delivery = UUID.randomUUID();

    @BeforeEach
    void anApplicationThatCarillonTook() {
        place = submit(application()).headers().firstValue("Location").orElseThrow();
        delivery = given("delivered", UUID.randomUUID().toString());
    }

    @Test
    void aWordOfThePackageComesBackAsOurStatus() {
        HttpResponse<String> answer =
                report(aCase("AFSPRAAK", 1).put("until", "2026-12-01").put("text", "Kom langs."));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode progress = progress();
        assertThat(progress.at("/case/status").asString()).isEqualTo("APPOINTMENT");
        assertThat(progress.at("/case/until").asString()).isEqualTo("2026-12-01");
        assertThat(progress.at("/case/text").asString()).isEqualTo("Kom langs.");
        assertThat(progress.at("/history").toString()).contains("APPOINTMENT");
    }

    @Test
    void whoSpeaksOfTheCaseHasTheApplication() {
        report(aCase("GEOPEND", 1).put("reference", "CAR-9"));

        assertThat(progress().at("/delivery/state").asString()).isEqualTo("acknowledged");
        assertThat(progress().at("/delivery/acknowledgement/theirReference").asString())
                .isEqualTo("CAR-9");
    }

    @ParameterizedTest
    @CsvSource({"uncertain, noAnswer", "held, outcomeUnknown", "sending,", "delivered,"})
    void anAnswerAboutTheDeliverySettlesIt(String state, String code) {
        state(state, code);

        assertThat(report(aboutDelivery("acknowledged")).statusCode()).isEqualTo(200);

        assertThat(progress().at("/delivery/state").asString()).isEqualTo("acknowledged");
    }

    /** A mail server may send it back before the hub knows, or while it does not know, that it was taken. */
    @ParameterizedTest
    @CsvSource({"delivered,", "offered,", "sending,", "uncertain, noAnswer", "held, outcomeUnknown"})
    void whatBouncedIsHeldWithThePackagesCode(String state, String code) {
        state(state, code);

        report(aboutDelivery("bounced").put("code", "E77"));

        JsonNode progress = progress();
        assertThat(progress.at("/delivery/state").asString()).isEqualTo("held");
        assertThat(progress.at("/delivery/reason/code").asString()).isEqualTo("bounced");
        assertThat(progress.at("/delivery/reason/sentence").asString()).contains("E77");
    }

    @Test
    void whatComesLateTakesItsPlaceInTheHistoryAndChangesNothing() {
        report(aCase("ONDERZOEK", 30));

        assertThat(report(aCase("GEOPEND", 5)).statusCode()).isEqualTo(200);

        assertThat(progress().at("/case/status").asString()).isEqualTo("INQUIRY");
        String history = progress().at("/history").toString();
        assertThat(history.indexOf("REGISTERED")).isPositive().isLessThan(history.indexOf("INQUIRY"));
    }

    @Test
    void theSameKeyAgainChangesNothingAndWithOtherContentIsRefused() {
        ObjectNode body = aCase("GEOPEND", 1);
        String key = UUID.randomUUID().toString();

        HttpResponse<String> first = report(body, key, "vendor");
        HttpResponse<String> second = report(body, key, "vendor");

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(reports()).isEqualTo(1);
        assertThat(report(aCase("AFSPRAAK", 2), key, "vendor").statusCode()).isEqualTo(422);
    }

    @Test
    void manyAtTheSameMomentAreKeptOnce() {
        ObjectNode body = aCase("GEOPEND", 1);
        String key = UUID.randomUUID().toString();

        assertThat(IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(each -> report(body, key, "vendor").statusCode()))
                .containsOnly(200);

        assertThat(reports()).isEqualTo(1);
    }

    @Test
    void aWordThatNobodyKnowsIsKeptForAPersonAndNeverShown() {
        HttpResponse<String> answer = report(aCase("VREEMD", 1));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(progress().has("case")).isFalse();
        assertThat(progress().toString()).doesNotContain("VREEMD");
        assertThat(open()).contains("VREEMD", "unmapped");

        HttpResponse<String> resolved = resolve(body(answer).path("id").asString(), "INQUIRY", "operator");

        assertThat(resolved.statusCode()).as(resolved.body()).isEqualTo(200);
        assertThat(progress().at("/case/status").asString()).isEqualTo("INQUIRY");
        assertThat(open()).doesNotContain(delivery.toString());
        assertThat(resolve(body(answer).path("id").asString(), "INQUIRY", "operator")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void whatCannotFollowIsKeptForAPersonAndDoesNotBecomeCurrent() {
        report(aCase("BESLIST", 1));

        assertThat(report(aCase("AFSPRAAK", 2)).statusCode()).isEqualTo(202);

        assertThat(progress().at("/case/status").asString()).isEqualTo("DECIDED");
        assertThat(open()).contains("notAllowed");
    }

    @Test
    void aReferenceIsEnoughWhereItIsTheOnlyOne() {
        String reference = "CAR-" + UUID.randomUUID();
        jdbc.sql("update delivery set their_reference = :reference where id = :id")
                .param("reference", reference)
                .param("id", delivery)
                .update();
        ObjectNode body = aCase("GEOPEND", 1).put("reference", reference);
        body.remove("deliveryId");

        assertThat(report(body).statusCode()).isEqualTo(200);

        submit(application());
        given("delivered", reference);
        assertThat(issues(report(body.put("status", "AFSPRAAK")))).containsExactly("/reference referenceAmbiguous");
        assertThat(issues(report(body.put("reference", "CAR-unknown")))).containsExactly("/reference referenceUnknown");
    }

    @Test
    void whatASystemMayNotSayItIsNotToldMoreAbout() {
        assertThat(issues(report(
                        aCase("GEOPEND", 1).put("deliveryId", UUID.randomUUID().toString()))))
                .containsExactly("/deliveryId deliveryUnknown");
        jdbc.sql("update delivery set centre_id = '11002' where id = :id")
                .param("id", delivery)
                .update();
        assertThat(issues(report(aCase("GEOPEND", 1)))).containsExactly("/deliveryId deliveryUnknown");
        assertThat(report(aCase("GEOPEND", 1), "key", "portal").statusCode()).isEqualTo(403);
        assertThat(reports()).isZero();
    }

    @Test
    void theFutureAndTheTimeBeforeTheDeliveryAreRefused() {
        ObjectNode body = aCase("GEOPEND", 1);
        assertThat(issues(report(body.put("at", "2026-11-23T11:00:00Z")))).containsExactly("/at inTheFuture");
        assertThat(issues(report(body.put("at", "2020-01-01T00:00:00Z")))).containsExactly("/at beforeDelivery");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{ | - bodyUnreadable",
                "{} | /about fieldMalformed",
                "{\"about\":\"weather\"} | /about fieldMalformed",
                "{\"about\":\"case\",\"at\":\"yesterday\",\"status\":\"X\"} | /at fieldMalformed",
                "{\"about\":\"case\",\"at\":\"2026-11-23T09:00:00Z\",\"status\":\"X\"} | /deliveryId fieldMalformed",
                "{\"about\":\"case\",\"reference\":\"R\",\"at\":\"2026-11-23T09:00:00Z\",\"status\":\"X\",\"mood\":1} | /mood fieldMalformed",
                "{\"about\":\"case\",\"reference\":\"R\",\"at\":\"2026-11-23T09:00:00Z\",\"status\":\"X\",\"until\":\"+999999999-01-01\"} | /until fieldMalformed",
                "null | - bodyUnreadable"
            })
    void garbageIsNamed(String garbage, String issue) {
        HttpResponse<String> answer = send(request("/api/v1/statuses")
                .setHeader("Authorization", "Bearer vendor")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(garbage)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(issues(answer)).containsExactly(issue.replace("-", ""));
    }

    @Test
    void whatThePersonIsToldIsEncryptedAndInNoLog(CapturedOutput output) {
        report(aCase("AFSPRAAK", 1).put("text", "Breng uw huurcontract mee"));

        assertThat(jdbc.sql("select status_report::text from status_report")
                        .query(String.class)
                        .list()
                        .toString())
                .doesNotContain("huurcontract");
        assertThat(output.getAll()).doesNotContain("huurcontract");
        assertThat(progress().at("/case/text").asString()).contains("huurcontract");
    }

    private ObjectNode aCase(String word, int minutes) {
        return JSON.createObjectNode()
                .put("about", "case")
                .put("deliveryId", delivery.toString())
                .put("status", word)
                .put("at", at(minutes));
    }

    private ObjectNode aboutDelivery(String answer) {
        return JSON.createObjectNode()
                .put("about", "delivery")
                .put("deliveryId", delivery.toString())
                .put("answer", answer)
                .put("at", at(1));
    }

    private static String at(int minutes) {
        return OffsetDateTime.of(2026, 11, 23, 8, 0, 0, 0, ZoneOffset.UTC)
                .plusMinutes(minutes)
                .toString();
    }

    private HttpResponse<String> report(ObjectNode body) {
        return report(body, UUID.randomUUID().toString(), "vendor");
    }

    private HttpResponse<String> report(ObjectNode body, String key, String system) {
        return send(request("/api/v1/statuses")
                .setHeader("Authorization", "Bearer " + system)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private HttpResponse<String> resolve(String id, String status, String system) {
        return send(request("/api/v1/statuses/" + id + "/resolution")
                .setHeader("Authorization", "Bearer " + system)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"status\":\"" + status + "\"}")));
    }

    private String open() {
        return send(request("/api/v1/centres/44021/statuses/open").setHeader("Authorization", "Bearer operator"))
                .body();
    }

    private JsonNode progress() {
        return body(send(request(place)));
    }

    /** A delivery of the application that was submitted last. */
    private UUID given(String state, String reference) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into delivery (id, application_id, centre_id, kind, sequence, urgent, state, attempts, package,
                                      transport, their_reference, created_at)
                values (:id, :application, '44021', 'original', 1, false, :state, 1, 'carillon', 'rest', :reference,
                        '2026-11-23T08:00:00Z')
                """)
                .param("id", id)
                .param("application", offered.all().getLast().applicationId())
                .param("state", state)
                .param("reference", reference)
                .update();
        return id;
    }

    private void state(String state, String code) {
        jdbc.sql("update delivery set state = :state, reason_code = :code, reason = :code where id = :id")
                .param("state", state)
                .param("code", code)
                .param("id", delivery)
                .update();
    }

    private int reports() {
        return jdbc.sql("select count(*) from status_report where delivery_id = :id")
                .param("id", delivery)
                .query(Integer.class)
                .single();
    }
}
