package be.cpasonline.hub.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.cpasonline.hub.delivery.DeliveryState;
import be.cpasonline.hub.register.ContentForgotten;
import be.cpasonline.hub.register.Register;
import be.cpasonline.hub.testing.CallsTheInterface;
import be.cpasonline.hub.testing.TestClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What was kept long enough is forgotten, and nothing that is still needed. */
@TestPropertySource(properties = "hub.retention.batch=2")
class RetentionTest extends CallsTheInterface {
    private static final Period MORE_THAN_A_YEAR = Period.ofDays(367);
    private static final Period MORE_THAN_TEN_YEARS = Period.ofYears(10).plusDays(2);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Retention retention;

    @Autowired
    private Register register;

    @Autowired
    private MeterRegistry metrics;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    private Instant begin = Instant.EPOCH;

    @BeforeEach
    void nothingYet() {
        begin = Instant.now();
        after(Period.ZERO);
        jdbc.sql("""
                truncate application, delivery, status_report, document, document_segment, follow_up, intake_key, mail,
                    alarm, retention_look_again cascade
                """).update();
        jdbc.sql("update retention_place set after = '00000000-0000-0000-0000-000000000000'")
                .update();
    }

    @Test
    void whatWasSaidIsForgottenAYearAfterTheLastThingThatHappenedAndTheProofStays() {
        String key = UUID.randomUUID().toString();
        byte[] body = withDocument().toString().getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> receipt = submit(body, key);
        String place = receipt.headers().firstValue("Location").orElseThrow();
        UUID delivery = delivered(DeliveryState.DELIVERED);
        follow(place, "additions", "{\"text\": \"Mijn loonfiche.\"}");
        report(delivery, "AFSPRAAK");

        after(Period.ofDays(364));
        retention.forget();
        assertThat(contents()).as("what is kept").containsOnly(true);

        after(MORE_THAN_A_YEAR);
        retention.forget();

        assertThat(contents()).as("what is kept").containsOnly(false);
        assertThat(submit(body, key).body()).as("the receipt").isEqualTo(receipt.body());
        JsonNode progress = body(send(request(place)));
        assertThat(progress.path("hubNumber").asString())
                .isEqualTo(body(receipt).path("hubNumber").asString());
        assertThat(progress.at("/delivery/state").asString()).isEqualTo("acknowledged");
        assertThat(progress.at("/case/status").asString()).isEqualTo("APPOINTMENT");
        assertThat(progress.at("/case/text").isMissingNode()).isTrue();
        assertThat(progress.at("/followUps/0/kind").asString()).isEqualTo("addition");
        JsonNode line =
                body(send(registerOf(body(receipt), "application/json"))).at("/entries/0");
        assertThat(line.path("hubNumber").asString())
                .isEqualTo(body(receipt).path("hubNumber").asString());
        assertThat(line.has("familyName") || line.has("niss"))
                .as("whether the register names the person")
                .isFalse();
        assertThat(send(registerOf(body(receipt), "text/html")).body()).contains("no longer kept");
        assertThat(send(registerOf(body(receipt), "text/csv")).body()).contains("\"\",\"\",\"\",\"ENERGY\"");
    }

    @ParameterizedTest
    @EnumSource(
            value = DeliveryState.class,
            names = {"REPLACED"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatIsNotSettledIsNeverForgotten(DeliveryState state) {
        HttpResponse<String> receipt = submit(application());
        delivered(state);

        after(MORE_THAN_A_YEAR);
        retention.forget();
        assertThat(contents()).as("what is kept").containsOnly(!state.settled());

        after(MORE_THAN_TEN_YEARS);
        retention.forget();
        retention.forget();
        assertThat(send(request(receipt.headers().firstValue("Location").orElseThrow()))
                        .statusCode())
                .isEqualTo(state.settled() ? 404 : 200);
    }

    @Test
    void anApplicationWithoutADeliveryInForceIsNotSettled() {
        submit(application());
        delivered(DeliveryState.REPLACED);

        after(MORE_THAN_TEN_YEARS);
        retention.forget();

        assertThat(contents()).containsOnly(true);
    }

    @Test
    void whatIsSettledLaterIsForgottenLater() {
        submit(application());
        UUID delivery = delivered(DeliveryState.HELD);
        after(MORE_THAN_A_YEAR);
        retention.forget();
        assertThat(contents()).containsOnly(true);

        move(delivery, "acknowledged");
        after(MORE_THAN_A_YEAR.plusDays(2));
        retention.forget();

        assertThat(contents()).containsOnly(false);
    }

    @Test
    void whatIsBeingChangedIsLeftForLater() {
        submit(application());
        delivered(DeliveryState.ACKNOWLEDGED);
        after(MORE_THAN_A_YEAR);

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("select id from application for no key update")
                    .query(UUID.class)
                    .list();
            CompletableFuture.runAsync(retention::forget).join();
        });
        assertThat(contents()).containsOnly(true);

        after(MORE_THAN_A_YEAR.plusDays(2));
        retention.forget();
        assertThat(contents()).containsOnly(false);
    }

    @Test
    void anOpenReportIsNotDoneWith() {
        submit(application());
        report(delivered(DeliveryState.ACKNOWLEDGED), "VREEMD");

        after(MORE_THAN_TEN_YEARS);
        retention.forget();

        assertThat(contents()).containsOnly(true);
    }

    @Test
    void nothingCanFollowAnApplicationWhoseContentIsForgottenAndThePersonIsToldWhatToDo() {
        String place = submit(application()).headers().firstValue("Location").orElseThrow();
        UUID delivery = delivered(DeliveryState.ACKNOWLEDGED);
        after(MORE_THAN_A_YEAR);
        retention.forget();

        Stream.of(
                        follow(place, "additions", "{\"text\": \"Nog iets.\"}"),
                        follow(place, "withdrawal", "{}"),
                        operate(delivery, "rerouting", "{\"centreId\": \"44021\"}"))
                .forEach(answer -> {
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
                    assertThat(body(answer).path("type").asString()).endsWith("applicationForgotten");
                    assertThat(body(answer).path("detail").asString()).contains("send a new application");
                });
        assertThatThrownBy(() -> register.read(offered.all().getLast().applicationId()))
                .isInstanceOf(ContentForgotten.class);
    }

    @Test
    void whatACentreWritesAfterwardsIsReadForAYearAndThenForgotten() {
        String place = submit(application()).headers().firstValue("Location").orElseThrow();
        UUID delivery = delivered(DeliveryState.ACKNOWLEDGED);
        after(MORE_THAN_A_YEAR);
        retention.forget();

        report(delivery, "AFSPRAAK");
        after(MORE_THAN_A_YEAR.plusDays(2));
        retention.forget();
        assertThat(body(send(request(place))).at("/case/text").asString()).isEqualTo("Kom langs.");

        after(MORE_THAN_A_YEAR.plusDays(367));
        retention.forget();
        assertThat(body(send(request(place))).at("/case/text").isMissingNode()).isTrue();
    }

    @Test
    void wholeApplicationsGoTheLaterOfTwoJoinedOnesFirstAndNumbersAreNotGivenAgain() {
        submit(application());
        delivered(DeliveryState.ACKNOWLEDGED);
        UUID earlier = offered.all().getLast().applicationId();
        HttpResponse<String> later = submit(application());
        delivered(DeliveryState.WITHDRAWN);

        after(MORE_THAN_TEN_YEARS);
        retention.forget();
        assertThat(applications()).containsExactly(earlier);
        assertThat(currentDeliveries()).as("the ledger").isEqualTo(1);

        after(MORE_THAN_TEN_YEARS.plusDays(2));
        retention.forget();
        assertThat(applications()).isEmpty();
        assertThat(rows("delivery", "delivery_history", "intake_key", "retention_look_again"))
                .containsOnly(0);

        after(Period.ZERO);
        assertThat(number(submit(application()))).isEqualTo(number(later) + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sent", "refused"})
    void mailsThatWaitStayAndThoseThatEndedGo(String state) {
        jdbc.sql("""
                insert into mail (id, recipient, subject, content, state, ended_at)
                select uuidv7(), 'a@hub.example', 's', 'c', s, case s when 'waiting' then null else now() end
                from unnest(array['waiting', :state]) as s, generate_series(1, 5)
                """).param("state", state).update();

        after(Period.ofDays(89));
        retention.forget();
        assertThat(rows("mail")).containsExactly(10);

        after(Period.ofDays(91));
        retention.forget();
        assertThat(jdbc.sql("select distinct state from mail")
                        .query(String.class)
                        .list())
                .containsExactly("waiting");
        assertThat(rows("mail")).containsExactly(5);
    }

    @Test
    void alarmsThatAreOverGo() {
        jdbc.sql("""
                insert into alarm (id, kind, subject, since, detail, cleared_at)
                values (uuidv7(), 'HELD', 'over', now(), '', now()), (uuidv7(), 'HELD', 'open', now(), '', null)
                """).update();

        after(MORE_THAN_A_YEAR);
        retention.forget();

        assertThat(jdbc.sql("select subject from alarm").query(String.class).list())
                .containsExactly("open");
    }

    @Test
    void instancesThatForgetAtTheSameMomentForgetEachThingOnce() {
        IntStream.range(0, 12).forEach(each -> {
            submit(application());
            delivered(DeliveryState.ACKNOWLEDGED);
        });
        double before = forgotten("content");
        after(MORE_THAN_A_YEAR);

        IntStream.range(0, 4).parallel().forEach(each -> retention.forget());
        retention.forget();

        assertThat(contents()).containsOnly(false);
        assertThat(forgotten("content") - before).isEqualTo(12);
    }

    private void after(Period period) {
        ((TestClock) clock)
                .set(begin.atOffset(ZoneOffset.UTC).plus(period).toInstant().toString());
    }

    private ObjectNode withDocument() {
        UUID document = UUID.randomUUID();
        send(request("/api/v1/documents/" + document).PUT(BodyPublishers.ofString("%PDF-1.4\n%%EOF\n")));
        ObjectNode application = application();
        application
                .putArray("documents")
                .addObject()
                .put("id", document.toString())
                .put("kind", "PAY_SLIP")
                .put("fileName", "loon.pdf");
        return application;
    }

    private HttpResponse<String> submit(byte[] body, String key) {
        return send(submission().setHeader("Idempotency-Key", key).POST(BodyPublishers.ofByteArray(body)));
    }

    private HttpResponse<String> follow(String place, String what, String body) {
        return send(request(place + "/" + what)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> operate(UUID delivery, String what, String body) {
        return send(request("/api/v1/deliveries/" + delivery + "/" + what)
                .setHeader("Authorization", "Bearer operator")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    /** What Ghent's package says of a case; its own words. */
    private void report(UUID delivery, String word) {
        ObjectNode body = JSON.createObjectNode()
                .put("about", "case")
                .put("deliveryId", delivery.toString())
                .put("status", word)
                .put("text", "Kom langs.")
                .put("at", clock.instant().toString());
        HttpResponse<String> answer = send(request("/api/v1/statuses")
                .setHeader("Authorization", "Bearer vendor")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body.toString())));
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 202);
    }

    private HttpRequest.Builder registerOf(JsonNode receipt, String type) {
        return request("/api/v1/centres/" + receipt.at("/centre/id").asString() + "/register/"
                        + receipt.path("receivedOn").asString())
                .header("Accept", type);
    }

    /** A delivery of the application that was submitted last. */
    private UUID delivered(DeliveryState state) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into delivery (id, application_id, centre_id, kind, sequence, urgent, state, attempts, package,
                                      transport, created_at)
                values (:id, :application, '44021', 'original', 1, false, :state, 1, 'carillon', 'rest',
                        now() - interval '1 minute')
                """)
                .param("id", id)
                .param("application", offered.all().getLast().applicationId())
                .param("state", state.word())
                .update();
        return id;
    }

    private void move(UUID delivery, String state) {
        jdbc.sql("update delivery set state = :state where id = :id")
                .param("state", state)
                .param("id", delivery)
                .update();
    }

    /** For each place where something is said, whether it is there. */
    private List<Boolean> contents() {
        return jdbc.sql("""
                select length(content) > 0 from application
                union all select length(content) > 0 from follow_up
                union all select text is not null from status_report
                union all select exists (select 1 from document_segment s where s.content_id = d.content_id)
                          from document d
                """).query(Boolean.class).list();
    }

    private List<UUID> applications() {
        return jdbc.sql("select id from application").query(UUID.class).list();
    }

    private int currentDeliveries() {
        return jdbc.sql("select count(*) from delivery where kind = 'original' and state <> 'replaced'")
                .query(Integer.class)
                .single();
    }

    private List<Integer> rows(String... tables) {
        return Stream.of(tables)
                .map(table -> jdbc.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single())
                .toList();
    }

    private static int number(HttpResponse<String> receipt) {
        return Integer.parseInt(body(receipt).path("hubNumber").asString().split("/", 2)[1]);
    }

    private double forgotten(String what) {
        return metrics.counter("hub.forgotten", "what", what).count();
    }
}
