package be.cpasonline.hub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

/** A package that nobody can call fetches what lies ready, and acknowledges it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(QuickStarts.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("ThePackageFetchesTest")
class ThePackageFetchesTest {
    private static final String LIEGE = "62063";

    private Installation installation;
    private String application;
    private String cursor = "";

    @BeforeAll
    void install(@TempDir Path folder) throws IOException {
        application = Files.readString(Path.of("docs/examples/applications/minimal.json"))
                .replace("1000", "4000")
                .replace("Bruxelles", "Liège");
        installation = new Installation(folder);
        installation.centreFile(LIEGE, """
                nis: "%s"
                languages: [fr]
                package: esdoorn
                """.formatted(LIEGE));
        installation.startHub("--hub.pull.again-after=1s", "--hub.housekeeping.offers=200ms");
    }

    @AfterAll
    void uninstall() {
        installation.close();
    }

    @Test
    void whatLiesReadyIsFetchedAndAcknowledgedWithTheNumberOfTheCase() {
        String reference = installation.submit("fetched", application);
        installation.awaitState(reference, "offered");

        JsonNode delivery = fetch(20).getFirst();
        JsonNode payload = installation.look(delivery.at("/payload/href").asString());

        assertThat(payload.path("referentie").asString()).isEqualTo(reference);
        assertThat(delivery.path("reference").asString()).isEqualTo(reference);
        assertThat(delivery.path("test").asBoolean()).isFalse();
        assertThat(acknowledge(delivery, "ESD-1").statusCode()).isEqualTo(204);
        installation.awaitState(reference, "acknowledged");
        assertThat(installation
                        .progress(reference)
                        .at("/delivery/acknowledgement/theirReference")
                        .asString())
                .isEqualTo("ESD-1");
        assertThat(fetch(0)).isEmpty();
    }

    @Test
    void theSameAnswerAgainChangesNothingAndAnotherOneIsRefused() {
        String reference = installation.submit("answered-twice", application);
        installation.awaitState(reference, "offered");
        JsonNode delivery = fetch(20).getFirst();

        assertThat(acknowledge(delivery, "ESD-2").statusCode()).isEqualTo(204);
        assertThat(acknowledge(delivery, "ESD-2").statusCode()).isEqualTo(204);
        assertThat(acknowledge(delivery, "ESD-3").statusCode()).isEqualTo(422);
    }

    @Test
    void aCallWaitsUntilSomethingComes() {
        fetch(0);
        var waiting = CompletableFuture.supplyAsync(
                () -> fetch(20), task -> Thread.ofVirtual().start(task));

        String reference = installation.submit("awaited", application);

        List<JsonNode> found = waiting.orTimeout(30, TimeUnit.SECONDS).join();
        assertThat(found)
                .extracting(delivery -> delivery.path("reference").asString())
                .containsExactly(reference);
        acknowledge(found.getFirst(), "ESD-4");
    }

    @Test
    void whatWasFetchedAndNotAcknowledgedComesAgainUnderTheSameId() {
        String reference = installation.submit("forgotten", application);
        installation.awaitState(reference, "offered");
        JsonNode first = fetch(20).getFirst();
        installation.look(first.at("/payload/href").asString());

        List<JsonNode> again = new ArrayList<>();
        await().until(() -> again.addAll(fetch(1)) && !again.isEmpty());

        assertThat(again.getFirst().path("id")).isEqualTo(first.path("id"));
        assertThat(again.getFirst().path("cursor")).isNotEqualTo(first.path("cursor"));
        acknowledge(again.getFirst(), "ESD-5");
    }

    @Test
    void whatThePackageCannotTakeIsHeldWithItsCode() {
        String reference = installation.submit("refused", application);
        installation.awaitState(reference, "offered");
        JsonNode delivery = fetch(20).getFirst();

        installation.operate("/api/v1/deliveries/" + delivery.path("id").asString() + "/refusal", "{\"code\":\"E9\"}");

        installation.awaitState(reference, "held");
        assertThat(installation
                        .progress(reference)
                        .at("/delivery/reason/sentence")
                        .asString())
                .contains("E9");
        assertThat(fetch(0)).isEmpty();
    }

    @Test
    void documentsAreFetchedOneByOne(@TempDir Path folder) throws IOException {
        Path bill =
                Files.write(folder.resolve("bill.pdf"), "%PDF-1.4\n%bill\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        String id = "0190d2c8-7d4e-7a30-9b1c-0d5a4e0f6b21";
        String withDocument = application.replaceFirst(
                "\"source\"",
                "\"documents\":[{\"id\":\"%s\",\"kind\":\"BILL\",\"fileName\":\"bill.pdf\"}],\"source\"".formatted(id));
        String reference = installation.submit("document", withDocument, Map.of(id, bill));
        installation.awaitState(reference, "offered");

        JsonNode delivery = fetch(20).getFirst();
        JsonNode document = delivery.path("documents").get(0);

        assertThat(document.path("mediaType").asString()).isEqualTo("application/pdf");
        assertThat(installation.text(document.path("href").asString())).isEqualTo(Files.readString(bill));
        acknowledge(delivery, "ESD-6");
    }

    private List<JsonNode> fetch(int wait) {
        JsonNode page = installation.look("/api/v1/deliveries?wait=" + wait + "&after=" + cursor);
        cursor = page.path("cursor").asString();
        return page.path("deliveries").valueStream().toList();
    }

    private HttpResponse<String> acknowledge(JsonNode delivery, String reference) {
        return installation.operate(
                "/api/v1/deliveries/" + delivery.path("id").asString() + "/acknowledgement",
                "{\"reference\":\"%s\"}".formatted(reference));
    }
}
