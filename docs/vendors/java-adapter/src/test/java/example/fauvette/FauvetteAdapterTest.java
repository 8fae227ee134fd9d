package example.fauvette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.Acknowledgement.Stage;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.Answer;
import be.cpasonline.hub.spi.AnswerReader;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.spi.Secret;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the adapter makes of answers, without a hub. What the hub makes of the adapter, the conformance kit shows. */
class FauvetteAdapterTest {
    private HttpServer fauvette;
    private FauvetteAdapter adapter;
    private int status = 200;
    private String answer = "";

    @BeforeEach
    void start() throws IOException {
        fauvette = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        fauvette.createContext("/", exchange -> {
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        fauvette.start();
        var options = new FauvetteOptions(
                URI.create("http://localhost:" + fauvette.getAddress().getPort()),
                "hub",
                new Secret("env:KEY", () -> "key"),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5));
        adapter = new FauvetteAdapter(new FauvetteServer(options, Clock.systemUTC()), new Words());
    }

    @AfterEach
    void stop() {
        adapter.close();
        fauvette.stop(0);
    }

    @Test
    void onlyWhatWasHandedInIsThere() {
        answer = "DEPOSE";
        assertEquals(Stage.FILED, adapter.find(UUID.randomUUID()).orElseThrow().stage());
        answer = "BROUILLON";
        assertEquals(Optional.empty(), adapter.find(UUID.randomUUID()));
        status = 404;
        assertEquals(Optional.empty(), adapter.find(UUID.randomUUID()));
    }

    @Test
    void aWrongKeyIsTheOperatorsToMend() {
        status = 401;
        assertEquals(FailureKind.MISCONFIGURED, failure().kind());
    }

    @Test
    void anAnswerWithoutEndIsNotRead() {
        answer = "a".repeat(100_000);
        assertEquals(FailureKind.UNCERTAIN, failure().kind());
    }

    @Test
    void aServerThatIsAwayIsUnavailable() {
        fauvette.stop(0);
        assertEquals(FailureKind.UNAVAILABLE, failure().kind());
    }

    private AdapterFailure failure() {
        return assertThrows(AdapterFailure.class, () -> adapter.find(UUID.randomUUID()));
    }

    /** As the folder's adapter.yaml has it. */
    private static final class Words implements AnswerReader {
        @Override
        public Acknowledgement acknowledgement(Answer answer) {
            return new Acknowledgement(answer.text().equals("DEPOSE") ? Stage.FILED : Stage.ACCEPTED, Optional.empty());
        }

        @Override
        public AdapterFailure failure(Answer answer, FailureKind unlessTold) {
            return new AdapterFailure(unlessTold, "http" + answer.status(), "", "");
        }
    }
}
