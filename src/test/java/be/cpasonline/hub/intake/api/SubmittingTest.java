package be.cpasonline.hub.intake.api;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.testing.CallsTheInterface;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SubmittingTest extends CallsTheInterface {

    @AfterEach
    void giveTheDatabaseBack() {
        database.giveBack();
    }

    @Test
    void anApplicationIsAnsweredWithItsReceipt() {
        HttpResponse<String> answer = submit(application());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode receipt = body(answer);
        String reference = receipt.path("reference").asString();
        assertThat(answer.headers().firstValue("Location")).contains(APPLICATIONS + "/" + reference);
        assertThat(answer.headers().firstValue("Content-Language")).contains("nl");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(receipt.path("submittedAt").asString()).isEqualTo("2026-11-23T10:00:00+01:00");
        assertThat(receipt.path("receivedOn").asString()).isEqualTo("2026-11-23");
        assertThat(receipt.path("centre").path("name").asString())
                .isEqualTo(receipt.path("centre").path("names").path("nl").asString());
        assertThat(receipt.path("presumption").path("rule").asString()).isEqualTo("HABITUAL_RESIDENCE");
        assertThat(receipt.path("seal").path("value").asString()).hasSize(64);
        assertThat(answer.body()).doesNotContain("null").doesNotContain("85073003328");
        assertThat(offered.all()).anyMatch(registered -> registered.reference().equals(reference));
    }

    @ParameterizedTest
    @CsvSource({"fr,d’être entendu", "nl,gehoord te worden", "de,angehört zu werden", "en,to be heard"})
    void theReceiptSpeaksThePersonsLanguage(String language, String words) {
        ObjectNode application = application();
        ((ObjectNode) application.path("applicant")).put("language", language);
        HttpResponse<String> answer = submit(application);
        assertThat(body(answer).path("mentions").toString()).contains(words);
        assertThat(answer.headers().firstValue("Content-Language")).contains(language);
    }

    @Test
    void theSameKeyAgainIsAnsweredWithTheSameReceipt() {
        var request = submission().POST(BodyPublishers.ofString(application().toString()));
        HttpResponse<String> first = send(request);
        HttpResponse<String> second = send(request);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void theSameKeyWithOtherContentIsRefused() {
        String key = UUID.randomUUID().toString();
        submitUnder(key, application());
        HttpResponse<String> answer =
                submitUnder(key, application().put("modelVersion", 2).deepCopy());
        assertThat(answer.statusCode()).isEqualTo(201);
        ObjectNode other = application();
        ((ObjectNode) other.path("applicant")).put("familyName", "Janssens");
        HttpResponse<String> refused = submitUnder(key, other);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(body(refused).path("type").asString()).isEqualTo("urn:problem-type:cpasonline:idempotencyKeyReused");
    }

    @Test
    void theKeyMayBeAQuotedString() {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> bare = submitUnder(key, application());
        HttpResponse<String> quoted = submitUnder('"' + key + '"', application());
        assertThat(quoted.statusCode()).isEqualTo(201);
        assertThat(quoted.body()).isEqualTo(bare.body());
    }

    @Test
    void withoutAKeyNothingIsTaken() {
        HttpResponse<String> answer = send(request(APPLICATIONS)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(application().toString())));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(issues(answer)).containsExactly("Idempotency-Key idempotencyKeyMissing");
        assertThat(body(answer).path("issues").path(0).path("in").asString()).isEqualTo("header");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two words",
                "\"open",
                "\"\"",
                "\"abc\";a=1",
                "12345678901234567890123456789012345678901234567890123456789012345"
            })
    void aKeyThatIsNoKeyIsRefused(String key) {
        HttpResponse<String> answer = submitUnder(key, application());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(issues(answer)).containsExactly("Idempotency-Key idempotencyKeyMalformed");
    }

    @Test
    void aSystemWithoutThePermissionIsDenied() {
        HttpResponse<String> answer = send(submission()
                .setHeader("Authorization", "Bearer reader")
                .POST(BodyPublishers.ofString(application().toString())));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(body(answer).path("type").asString()).isEqualTo("urn:problem-type:belgif:missingPermission");
    }

    @Test
    void aSystemIsDeniedWhatIsForACentreItDoesNotServe() {
        HttpResponse<String> answer = send(submission()
                .setHeader("Authorization", "Bearer elsewhere")
                .POST(BodyPublishers.ofString(application().toString())));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void withoutATokenNobodyIsLetIn() {
        HttpResponse<String> answer = send(submission()
                .setHeader("Authorization", "Basic x")
                .setHeader("Accept-Language", "fr-BE")
                .POST(BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(body(answer).path("type").asString()).isEqualTo("urn:problem-type:belgif:noAccessToken");
        assertThat(body(answer).path("title").asString()).isEqualTo("Pas de jeton d’accès");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.headers().firstValue("BelGov-Trace-Id")).isPresent();
    }

    @Test
    void whileTheDatabaseIsAwayTheCallerIsAskedToComeBack() {
        String key = UUID.randomUUID().toString();
        database.take();
        HttpResponse<String> away = submitUnder(key, application());
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Retry-After")).contains("10");
        database.giveBack();
        assertThat(submitUnder(key, application()).statusCode()).isEqualTo(201);
    }

    @Test
    void everyAnswerBearsItsOwnTraceIdAndTheCallers() {
        HttpResponse<String> answer =
                send(submission().header("BelGov-Trace-Id", "caller-1").POST(BodyPublishers.ofString("{")));
        String traceId = answer.headers().firstValue("BelGov-Trace-Id").orElseThrow();
        assertThat(traceId).hasSize(36);
        assertThat(answer.headers().firstValue("BelGov-Related-Trace-Id")).contains("caller-1");
        assertThat(body(answer).path("instance").asString()).isEqualTo("urn:uuid:" + traceId);
    }

    @Test
    void aTraceIdOfTheCallerThatIsTooLongIsNotEchoed() {
        HttpResponse<String> answer =
                send(submission().header("BelGov-Trace-Id", "x".repeat(37)).POST(BodyPublishers.ofString("{")));
        assertThat(answer.headers().firstValue("BelGov-Related-Trace-Id")).isEmpty();
    }

    private HttpResponse<String> submitUnder(String key, JsonNode application) {
        return send(
                submission().setHeader("Idempotency-Key", key).POST(BodyPublishers.ofString(application.toString())));
    }
}
