package be.cpasonline.hub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** All centres have work at the same moment, each with consumers of its own, and nothing of the broker's client runs out. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(QuickStarts.class)
@Execution(ExecutionMode.CONCURRENT)
class EveryCentreHasWorkTest {
    private static final int FEWEST_SESSIONS = 565 + 300;
    private static final String[] FEWEST = {
        "--hub.queue.consumers=1",
        "--spring.artemis.pool.max-connections=1",
        "--spring.artemis.pool.max-sessions-per-connection=" + FEWEST_SESSIONS
    };
    /** Herstappe. */
    private static final String WITHOUT_CENTRE = "73028";

    private static final JsonMapper JSON = new JsonMapper();

    private Installation installation;
    private List<String> municipalities;

    @BeforeAll
    void install(@TempDir Path folder) throws IOException {
        municipalities = municipalities();
        installation = new Installation(folder);
        municipalities.forEach(nis -> installation.centre(nis, "carillon", installation.carillonUrl()));
        installation.startHub(FEWEST);
    }

    @AfterAll
    void uninstall() {
        installation.close();
    }

    @Test
    void allIsDeliveredWithTheFewestSessionsThatAHubStartsWith() throws IOException {
        ObjectNode application =
                (ObjectNode) JSON.readTree(Files.readString(Path.of("docs/examples/applications/minimal.json")));
        List<String> references = municipalities.stream()
                .map(nis -> installation.submit("all-" + nis, to(application, nis)))
                .toList();

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(installation.dossiers()).hasSameSizeAs(references));
    }

    /** NIS codes of those that have a centre. */
    private static List<String> municipalities() throws IOException {
        return Files.readAllLines(Path.of("config/directory/municipalities.csv")).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .filter(nis -> !nis.equals(WITHOUT_CENTRE))
                .toList();
    }

    @Test
    void aHubWithFewerDoesNotStart() {
        var small = installation.startInstance(
                "too-few-sessions",
                "--hub.queue.consumers=1",
                "--spring.artemis.embedded.data-directory=" + installation.folder("other-broker"),
                "--spring.artemis.pool.max-sessions-per-connection=" + (FEWEST_SESSIONS - 1));

        assertThat(small.process().ended().orTimeout(1, TimeUnit.MINUTES).join())
                .isNotZero();
        assertThat(installation.log("too-few-sessions"))
                .contains("spring.artemis.pool.max-sessions-per-connection is 864", "Set it to 865");
    }

    private static String to(ObjectNode application, String nis) {
        ObjectNode copy = application.deepCopy();
        ((ObjectNode) copy.at("/applicant/address")).put("nis", nis);
        return copy.toString();
    }
}
