package be.cpasonline.hub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.cpasonline.hub.console.command.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.awaitility.core.TerminalFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The database is restored to an earlier moment, with PostgreSQL's own means: the hub does not start on it as if nothing
 * had happened, and what was sent since is found in the package instead of being sent a second time.
 */
@ExtendWith(QuickStarts.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("DatabaseIsRestoredTest")
class DatabaseIsRestoredTest {
    @Test
    void whatWasSentSinceIsAskedForAndNotSentTwice(@TempDir Path folder) throws IOException {
        String application = Files.readString(Path.of("docs/examples/applications/minimal.json"))
                .replace("\"1000\"", "\"9000\"")
                .replace("Bruxelles", "Gent");
        Path copy = folder.resolve("copy");
        ArchivedPostgres first = ArchivedPostgres.start(folder.resolve("first"));
        try (var meander = new RememberingMeander();
                var installation = new Installation(folder.resolve("hub"), first::jdbcUrl)) {
            installation.centreFile("44021", meander.centreFile(installation.secret()));
            meander.goesDown();
            installation.startHub("--hub.rest.first-pause=500ms", "--hub.rest.longest-pause=1s");
            first.backUp(copy);
            String reference = installation.submit("restored", application);
            installation.awaitState(reference, "waiting");
            first.name("before-it-was-sent");
            meander.comesBack();
            installation.awaitState(reference, "acknowledged");
            installation.stopHub();
            first.archiveAll();
            first.close();

            try (ArchivedPostgres restored = first.restored(copy, "before-it-was-sent")) {
                installation.useDatabase(restored::jdbcUrl);
                assertThatThrownBy(installation::startHub).isInstanceOf(TerminalFailureException.class);
                assertThat(installation.log()).contains("This database was restored or promoted", "./hub restored");

                assertThat(Commands.run(new String[] {
                            "restored",
                            "--spring.datasource.url=" + restored.jdbcUrl(),
                            "--spring.datasource.username=postgres"
                        }))
                        .isZero();
                installation.startHub();

                installation.awaitState(reference, "acknowledged");
                assertThat(meander.taken()).isEqualTo(1);
                assertThat(installation.progress(reference).at("/history").toString())
                        .contains("databaseRestored");
                installation.stopHub();
            }
        }
    }
}
