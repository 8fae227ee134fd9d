package be.cpasonline.hub.followup.api;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.testing.CallsTheInterface;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person sends after an application is registered, encrypted, once, and refused where it makes no sense. */
class FollowUpsTest extends CallsTheInterface {
    @Autowired
    private JdbcClient jdbc;

    private String place = "";

    @BeforeEach
    void anApplication() {
        place = submit(application()).headers().firstValue("Location").orElseThrow();
    }

    @Test
    void anAdditionIsRegisteredWithItsOwnDatesAndShown() {
        HttpResponse<String> answer = add("{\"text\": \"Mijn loonfiche volgt.\"}", "key");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(body(answer).path("receivedOn").asString()).isEqualTo("2026-11-23");
        var progress = body(send(request(place)));
        assertThat(progress.at("/followUps/0/kind").asString()).isEqualTo("addition");
        assertThat(progress.at("/followUps/0/id").asString())
                .isEqualTo(body(answer).path("id").asString());
    }

    @Test
    void theSameKeyGivesTheSameAndOtherContentIsRefused() {
        var first = add("{\"text\": \"Een.\"}", "same");

        assertThat(add("{\"text\": \"Een.\"}", "same").body()).isEqualTo(first.body());
        assertThat(add("{\"text\": \"Twee.\"}", "same").statusCode()).isEqualTo(422);
        assertThat(body(send(request(place))).path("followUps")).hasSize(1);
    }

    @Test
    void aDocumentThatWasSentBeforeGoesAlong() {
        UUID document = UUID.randomUUID();
        send(request("/api/v1/documents/" + document).PUT(BodyPublishers.ofString("%PDF-1.4\n%%EOF\n")));

        var answer = add(
                "{\"documents\": [{\"id\": \"%s\", \"kind\": \"PAY_SLIP\", \"fileName\": \"loon.pdf\"}]}"
                        .formatted(document),
                "with-document");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(jdbc.sql("select count(*) from document where id = :id and application_id is not null")
                        .param("id", document)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|' additionEmpty'",
                "{\"text\": \" \"}|' additionEmpty'",
                "{\"tekst\": \"x\"}|/tekst fieldMalformed",
                "{\"documents\": [{\"id\": \"0b5e9a1c-6f0b-4a8f-9d3e-2b7a5c1d4e6f\", \"kind\": \"PAY_SLIP\","
                        + " \"fileName\": \"x.pdf\"}]}|/documents documentNotThere",
                "{\"documents\": [{\"kind\": \"PAY_SLIP\", \"fileName\": \"\"}]}|/documents/0/fileName fieldMalformed",
                "not json|' bodyUnreadable'"
            })
    void whatMakesNoSenseIsNamed(String body, String issue) {
        var answer = add(body, UUID.randomUUID().toString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(issues(answer)).contains(issue);
    }

    @Test
    void whatIsWithdrawnStaysWithdrawn() {
        assertThat(withdraw("{\"reason\": \"Ik vond werk.\"}", "withdraw").statusCode())
                .isEqualTo(201);
        assertThat(withdraw("{\"reason\": \"Ik vond werk.\"}", "withdraw").statusCode())
                .as("the same again")
                .isEqualTo(201);

        assertThat(List.of(withdraw("{}", "another"), add("{\"text\": \"Toch.\"}", "late")))
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(409);
                    assertThat(body(answer).path("type").asString()).endsWith("applicationWithdrawn");
                });
    }

    @Test
    void forOthersTheApplicationDoesNotExist() {
        assertThat(send(request(place + "/additions")
                                .setHeader("Authorization", "Bearer other")
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", "theirs")
                                .POST(BodyPublishers.ofString("{\"text\": \"x\"}")))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatThePersonSaysIsEncrypted() {
        add("{\"text\": \"huurcontract\"}", "secret");

        assertThat(jdbc.sql("select encode(content, 'escape') from follow_up")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(content -> content.contains("huurcontract"));
    }

    private HttpResponse<String> add(String body, String key) {
        return post("/additions", body, key);
    }

    private HttpResponse<String> withdraw(String body, String key) {
        return post("/withdrawal", body, key);
    }

    private HttpResponse<String> post(String what, String body, String key) {
        return send(request(place + what)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", place.substring(place.length() - 14) + key)
                .POST(BodyPublishers.ofString(body)));
    }
}
