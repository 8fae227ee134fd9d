package be.cpasonline.hub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.cpasonline.hub.testing.CutNetwork;
import be.cpasonline.hub.workbench.process.ChildJvm;
import be.cpasonline.hub.workbench.process.ChildProcess;
import be.cpasonline.hub.workbench.process.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.util.FileSystemUtils;

/** An external broker that is away delays deliveries, and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(QuickStarts.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("BrokerIsAwayTest")
class BrokerIsAwayTest {
    /** Much less than the time after which a client of the broker gives up waiting. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private final int port = Ports.free();
    private final CutNetwork network = new CutNetwork(port);
    private final Neighbour neighbour = new Neighbour();
    private Path journal;
    private ChildProcess broker;
    private Installation installation;
    private String application;

    @BeforeAll
    void install(@TempDir Path folder) throws IOException {
        application = Files.readString(Path.of("docs/examples/applications/minimal.json"));
        journal = folder.resolve("external-broker");
        broker = startBroker();
        installation = new Installation(folder);
        installation.centre("62063", "carillon", neighbour.url());
        installation.startHub(
                "--hub.rest.first-pause=1s",
                "--hub.rest.longest-pause=2s",
                "--hub.queue.queued-for=15s",
                "--spring.artemis.embedded.enabled=false",
                "--spring.artemis.broker-url=tcp://127.0.0.1:" + network.port() + "?blockOnDurableSend=false");
        installation.awaitState(installation.submit("warm", application), "acknowledged");
    }

    @AfterAll
    void uninstall() {
        installation.close();
        neighbour.close();
        network.close();
        broker.close();
    }

    @Test
    void whileItIsKilledReceiptsAreGivenAndAfterwardsAllIsDelivered() {
        broker.kill();
        List<String> references = submitted("killed");

        broker = startBroker();

        awaitDelivered(references);
    }

    @Test
    void whileItsNetworkIsCutReceiptsAreGivenAndAfterwardsAllIsDelivered() {
        network.cut();
        List<String> references = submitted("cut");

        network.mend();

        awaitDelivered(references);
    }

    /** What it forgot counts as lost after the time for which a message may stand for its delivery. */
    @Test
    void itsJournalMayBeDeleted() throws IOException {
        installation.trouble("BUSY", 3);
        List<String> references = submitted("deleted");
        broker.kill();
        FileSystemUtils.deleteRecursively(journal);

        broker = startBroker();

        awaitDelivered(references);
    }

    /** It mixes what comes to it through several connections; what is drained has an order. */
    @Test
    void whatIsDrainedThroughItGoesInOrderAndDoesNotWaitForTheSweepEachTime() {
        neighbour.goesDown();
        String liege = application.replace("1000", "4000").replace("Bruxelles", "Liège");
        List<String> waiting = IntStream.range(0, 100)
                .mapToObj(number -> installation.submit("drained-" + number, liege))
                .toList();
        await().until(() -> installation
                .progress(waiting.getFirst())
                .at("/delivery/reason/code")
                .asString("")
                .equals("unreachable"));

        neighbour.comesBack();

        await().atMost(Duration.ofSeconds(60))
                .until(() -> waiting.stream()
                        .allMatch(reference -> installation
                                .progress(reference)
                                .at("/delivery/state")
                                .asString()
                                .equals("acknowledged")));
        assertThat(neighbour.dossiers().stream().map(request -> request.getHeader("Idempotency-Key")))
                .hasSize(100)
                .isSorted();
    }

    private List<String> submitted(String name) {
        return IntStream.range(0, 5)
                .mapToObj(number -> {
                    Instant began = Instant.now();
                    String reference = installation.submit(name + "-" + number, application);
                    assertThat(Duration.between(began, Instant.now())).isLessThan(SOON);
                    return reference;
                })
                .toList();
    }

    private void awaitDelivered(List<String> references) {
        references.forEach(reference -> installation.awaitState(reference, "acknowledged"));
    }

    private ChildProcess startBroker() {
        ChildProcess started = ChildProcess.start(new ChildJvm(
                List.of(
                        "broker-process",
                        "--port=" + port,
                        "--data=" + journal,
                        "--log=" + Path.of("target", "journey", "broker.log")),
                List.of("-Xmx128m", "-XX:TieredStopAtLevel=1"),
                Map.of(),
                Path.of("target", "journey", "broker.out")));
        await().atMost(Duration.ofMinutes(1)).until(() -> Ports.isServed(port));
        return started;
    }
}
