package be.cpasonline.hub.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Of two brokers one goes, and deliveries go on through the other. */
@Tag("long")
@ExtendWith(QuickStarts.class)
@Execution(ExecutionMode.CONCURRENT)
class BrokerPairTest {
    @Test
    void whatWaitedAndWhatComesAfterIsDeliveredThroughTheBackup(@TempDir Path folder) throws IOException {
        String application = Files.readString(Path.of("docs/examples/applications/minimal.json"));
        try (var brokers = new BrokerPair(folder.resolve("brokers"));
                var installation = new Installation(folder)) {
            installation.startHub(Stream.concat(
                            Stream.of(brokers.properties()),
                            Stream.of("--hub.delivery.first-pause=1s", "--hub.delivery.longest-pause=2s"))
                    .toArray(String[]::new));
            installation.awaitState(installation.submit("warm", application), "acknowledged");
            installation.trouble("BUSY", 10);
            List<String> before = submitted(installation, "before", application);

            brokers.loseThePrimary();
            List<String> after = submitted(installation, "after", application);

            before.forEach(reference -> installation.awaitState(reference, "acknowledged"));
            after.forEach(reference -> installation.awaitState(reference, "acknowledged"));
        }
    }

    private static List<String> submitted(Installation installation, String name, String application) {
        return IntStream.range(0, 5)
                .mapToObj(number -> installation.submit(name + "-" + number, application))
                .toList();
    }
}
