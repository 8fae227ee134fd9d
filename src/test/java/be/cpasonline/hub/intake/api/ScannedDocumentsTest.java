package be.cpasonline.hub.intake.api;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.testing.CallsTheInterface;
import be.cpasonline.hub.testing.ScannerStandIn;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A system is told that a document is infected, and to come back where nobody can tell. */
class ScannedDocumentsTest extends CallsTheInterface {
    private static final ScannerStandIn CLAMD = new ScannerStandIn();

    @DynamicPropertySource
    static void scanner(DynamicPropertyRegistry properties) {
        properties.add("hub.documents.scan.host", () -> "localhost");
        properties.add("hub.documents.scan.port", CLAMD::port);
    }

    @AfterAll
    static void close() {
        CLAMD.close();
    }

    @BeforeEach
    void wellAgain() {
        CLAMD.answer("stream: OK");
    }

    @Test
    void anInfectedDocumentIsNamed() {
        HttpResponse<String> answer = put(UUID.randomUUID(), "%PDF-1.7\n" + ScannerStandIn.EICAR);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(issues(answer)).containsExactly(" documentInfected");
        assertThat(body(answer).at("/issues/0/detail").asString()).contains("virus");
    }

    @Test
    void whereNobodyCanTellTheSystemIsAskedToComeBack() {
        UUID id = UUID.randomUUID();
        CLAMD.answer("stream: ERROR");

        HttpResponse<String> away = put(id, "%PDF-1.7\n");

        assertThat(away.statusCode()).as(away.body()).isEqualTo(503);
        assertThat(away.headers().firstValue("Retry-After")).contains("30");
        assertThat(body(away).path("type").asString()).isEqualTo("urn:problem-type:cpasonline:documentNotScanned");

        CLAMD.answer("stream: OK");
        assertThat(put(id, "%PDF-1.7\n").statusCode()).isEqualTo(201);
    }

    private HttpResponse<String> put(UUID id, String content) {
        return send(request("/api/v1/documents/" + id)
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofString(content)));
    }
}
