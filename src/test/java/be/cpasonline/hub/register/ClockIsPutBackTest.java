package be.cpasonline.hub.register;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.testing.CallsTheInterface;
import be.cpasonline.hub.testing.TestClock;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The clock of the machine is put back by an hour: what is accepted afterwards keeps its order, and nothing is lost. */
class ClockIsPutBackTest extends CallsTheInterface {
    @Autowired
    private Clock clock;

    @AfterEach
    void rightAgain() {
        ((TestClock) clock).set("2026-11-23T09:00:00Z");
    }

    @Test
    void numbersAndMomentsNeverGoBack() {
        JsonNode before = body(submit(virton()));
        ((TestClock) clock).advance(Duration.ofHours(-1));

        JsonNode after = body(submit(virton()));

        assertThat(number(after)).isEqualTo(number(before) + 1);
        assertThat(moment(after)).isAfterOrEqualTo(moment(before));
        assertThat(after.path("receivedOn").asString())
                .isEqualTo(before.path("receivedOn").asString());
    }

    @Test
    void overMidnightTheDayOfReceptionStays() {
        ((TestClock) clock).set("2026-11-24T00:10:00Z");
        JsonNode before = body(submit(virton()));
        ((TestClock) clock).advance(Duration.ofHours(-2));

        JsonNode after = body(submit(virton()));

        assertThat(after.path("receivedOn").asString())
                .isEqualTo(before.path("receivedOn").asString());
        assertThat(number(after)).isEqualTo(number(before) + 1);
    }

    @Test
    void whatFollowsIsTakenToo() {
        HttpResponse<String> submitted = submit(virton());
        ((TestClock) clock).advance(Duration.ofHours(-1));

        var answer = send(request(submitted.headers().firstValue("Location").orElseThrow() + "/additions")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "clock-back")
                .POST(BodyPublishers.ofString("{\"text\": \"Nog iets.\"}")));

        assertThat(answer.statusCode()).isEqualTo(201);
    }

    /** A centre of its own: what it was given last is seen by later tests. */
    private static ObjectNode virton() {
        ObjectNode application = application();
        ((ObjectNode) application.at("/applicant/address"))
                .put("postalCode", "6760")
                .put("municipality", "Virton");
        return application;
    }

    private static int number(JsonNode receipt) {
        return Integer.parseInt(receipt.path("hubNumber").asString().substring("2026/".length()));
    }

    private static OffsetDateTime moment(JsonNode receipt) {
        return OffsetDateTime.parse(receipt.path("submittedAt").asString());
    }
}
