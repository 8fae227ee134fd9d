package be.cpasonline.hub.delivery.watch;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.delivery.rest.Rests;
import be.cpasonline.hub.testing.CallsTheInterface;
import be.cpasonline.hub.testing.TestClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What stands still is told once, to who can act, and so is that it goes on. */
@TestPropertySource(
        properties = {
            "hub.config.centres=src/test/resources/centres-watched",
            "hub.notify.operators.addresses=operator@hub.example",
            "hub.notify.operators.language=fr"
        })
class WatchdogsTest extends CallsTheInterface {
    /** A Friday; the clock stands on the Monday after it. */
    private static final String FRIDAY = "2026-11-20T10:00:00Z";

    private static final String SATURDAY = "2026-11-21T10:00:00Z";
    private static final String THIS_MORNING = "2026-11-23T08:00:00Z";
    private static final String LONG_AGO = "2026-11-01T10:00:00Z";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Watchdogs watchdogs;

    @Autowired
    private Rests rests;

    @Autowired
    private Clock clock;

    @BeforeEach
    void anApplication() {
        jdbc.sql("delete from delivery").update();
        jdbc.sql("delete from delivery_rest").update();
        jdbc.sql("delete from alarm").update();
        jdbc.sql("delete from mail").update();
        submit(application());
    }

    @AfterEach
    void backToNow() {
        ((TestClock) clock).set("2026-11-23T09:00:00Z");
    }

    @Test
    void whatIsNotDeliveredWhenItsDayEndsIsToldOnceAndSoIsThatItIs() {
        UUID delivery = delivery("waiting", FRIDAY, false);

        watchdogs.look();
        watchdogs.look();

        assertThat(alarms()).containsExactly("NOT_DELIVERED");
        assertThat(mails())
                .containsExactly(
                        "onthaal@ocmw.example Niet op tijd bezorgd: OCMW Gent",
                        "operator@hub.example Non remises à temps : CPAS de Gand");

        move(delivery, "acknowledged");
        watchdogs.look();
        watchdogs.look();

        assertThat(alarms()).isEmpty();
        assertThat(mails()).hasSize(4).anyMatch(mail -> mail.contains("Bezorgd: OCMW Gent"));
    }

    @Test
    void whatCameInOnTheWeekendIsReceivedTodayAndNotLate() {
        delivery("waiting", SATURDAY, false);
        watchdogs.look();
        assertThat(alarms()).isEmpty();

        ((TestClock) clock).set("2026-11-23T23:30:00Z");
        watchdogs.look();

        assertThat(alarms()).containsExactly("NOT_DELIVERED");
    }

    @Test
    void whatIsHeldOrUncertainIsLateToo() {
        delivery("uncertain", FRIDAY, false);
        watchdogs.look();
        assertThat(alarms()).containsExactly("NOT_DELIVERED");

        submit(application());
        delivery("held", FRIDAY, false);
        watchdogs.look();

        assertThat(alarms()).containsExactly("NOT_DELIVERED", "HELD");
    }

    @Test
    void aCentreThatSaysNothingForDaysIsToldAndAStatusClearsIt() {
        UUID delivery = delivery("acknowledged", LONG_AGO, false);
        watchdogs.look();
        assertThat(alarms()).containsExactly("NO_STATUS");

        answered(delivery);
        watchdogs.look();

        assertThat(alarms()).isEmpty();
    }

    @Test
    void anUrgentApplicationOfWhichNobodySaysAnythingIsToldByItsHubNumber() {
        UUID delivery = delivery("acknowledged", THIS_MORNING, true);
        watchdogs.look();
        assertThat(alarms()).isEmpty();

        ((TestClock) clock).advance(Duration.ofHours(4));
        watchdogs.look();

        assertThat(alarms()).containsExactly("URGENT_NOT_TAKEN");
        assertThat(mails()).anyMatch(mail -> mail.matches("onthaal@ocmw.example Dringende aanvraag 2026/\\d{6} .*"));

        answered(delivery);
        watchdogs.look();

        assertThat(alarms()).isEmpty();
    }

    @Test
    void aDestinationThatRestsForLongIsToldToOperatorsAlone() {
        ((TestClock) clock).set(Instant.now().toString());
        rest("10 minutes");
        watchdogs.look();

        assertThat(alarms()).containsExactly("RESTING");
        assertThat(mails()).containsExactly("operator@hub.example Injoignable : https://cases.example:443");

        jdbc.sql("delete from delivery_rest").update();
        rests.look();
        watchdogs.look();

        assertThat(mails()).contains("operator@hub.example Fonctionne de nouveau : https://cases.example:443");
    }

    @Test
    void aHiccupIsNotTold() {
        ((TestClock) clock).set(Instant.now().toString());
        rest("10 seconds");
        watchdogs.look();

        assertThat(alarms()).isEmpty();
    }

    @Test
    void whoReadsTheAlarmsIsToldInTheirLanguageAndOfTheirCentresOnly() {
        delivery("held", THIS_MORNING, false);
        watchdogs.look();

        JsonNode seen = alarmsOf("operator");
        assertThat(seen.at("/alarms/0/text").asString()).contains("OCMW Gent", "held since");
        assertThat(seen.at("/alarms/0/centre").asString()).isEqualTo("44021");
        assertThat(send(request("/api/v1/alarms")).statusCode()).isEqualTo(403);
    }

    private UUID delivery(String state, String createdAt, boolean urgent) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into delivery (id, application_id, centre_id, kind, sequence, urgent, state, attempts, package,
                                      created_at)
                values (:id, :application, '44021', 'original', 1, :urgent, :state, 1, 'carillon',
                        cast(:created as timestamptz))
                """)
                .param("id", id)
                .param("application", offered.all().getLast().applicationId())
                .param("urgent", urgent)
                .param("state", state)
                .param("created", createdAt)
                .update();
        return id;
    }

    private void move(UUID delivery, String state) {
        jdbc.sql("update delivery set state = :state, answered_at = now() where id = :id")
                .param("state", state)
                .param("id", delivery)
                .update();
    }

    private void answered(UUID delivery) {
        move(delivery, "acknowledged");
    }

    private void rest(String since) {
        jdbc.sql("""
                insert into delivery_rest (scope, kind, state, failures, code, reason, probe_at, since)
                values ('https://cases.example:443', 'destination', 'resting', 3, 'unreachable', 'No answer.',
                        now(), now() - cast(:since as interval))
                """).param("since", since).update();
        rests.look();
    }

    private List<String> alarms() {
        return jdbc.sql("select kind from alarm where cleared_at is null order by id")
                .query(String.class)
                .list();
    }

    private List<String> mails() {
        return jdbc.sql("select recipient || ' ' || subject from mail order by recipient, id")
                .query(String.class)
                .list();
    }

    private JsonNode alarmsOf(String system) {
        return body(send(request("/api/v1/alarms").setHeader("Authorization", "Bearer " + system)));
    }
}
