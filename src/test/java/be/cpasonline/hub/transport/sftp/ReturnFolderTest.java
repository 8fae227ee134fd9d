package be.cpasonline.hub.transport.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.ReportsStatus.Taker;
import be.cpasonline.hub.workbench.keys.HostKey;
import be.cpasonline.hub.workbench.sftp.SftpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReturnFolderTest {
    @TempDir
    private Path root;

    private final List<String> taken = new ArrayList<>();
    private SftpServer server;
    private SftpAdapter adapter;

    @BeforeEach
    void open() throws IOException {
        HostKey hostKey = HostKey.in(Files.createDirectories(root.resolve("keys")));
        Files.createDirectories(root.resolve("in"));
        server = new SftpServer("127.0.0.1", 0, hostKey, root);
        for (String folder : List.of("out", "taken-in", "refused")) {
            Files.createDirectory(root.resolve(folder));
        }
        var options = new SftpTestOptions(server, hostKey);
        options.returnFolder = "out";
        adapter = new SftpAdapter(options.build(), new Connector(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        adapter.close();
        server.close();
    }

    @Test
    void whatIsTakenIsMovedTheOldestFirst() throws IOException {
        leave("b.json", "1", 10);
        leave("a.json", "2", 20);

        collectTwice();

        assertThat(taken).containsExactly("b.json 1", "a.json 2");
        assertThat(root.resolve("taken-in/a.json")).hasContent("2");
        assertThat(root.resolve("out")).isEmptyDirectory();
    }

    @Test
    void whatMayStillBeWrittenIsLeftAlone() throws IOException {
        leave("a.json", "half", 10);
        adapter.collect(this::take);
        leave("a.json", "half and half", 11);
        adapter.collect(this::take);
        assertThat(taken).isEmpty();

        adapter.collect(this::take);
        assertThat(taken).containsExactly("a.json half and half");
    }

    @Test
    void whatIsRefusedIsPutAsideWithTheReason() throws IOException {
        leave("bad.json", "bad", 10);
        leave("good.json", "good", 20);

        collectTwice();

        assertThat(taken).containsExactly("good.json good");
        assertThat(root.resolve("refused/bad.json")).hasContent("bad");
        assertThat(root.resolve("refused/bad.json.reason.txt")).hasContent("/at: must be there");
    }

    @Test
    void whatIsTooLongIsPutAsideUnread() throws IOException {
        leave("long.json", "x".repeat(65_537), 10);
        List<String> told = new ArrayList<>();
        var taker = new Taker() {
            @Override
            public Optional<String> take(String name, byte[] report) {
                throw new AssertionError("it was read");
            }

            @Override
            public void putAside(String reason) {
                told.add(reason.strip());
            }
        };

        adapter.collect(taker);
        adapter.collect(taker);

        assertThat(told).containsExactly("the file is longer than 65536 bytes");
        assertThat(root.resolve("refused/long.json.reason.txt")).content().contains("longer than");
    }

    @Test
    void aNameThatWasUsedBeforeOverwritesNothing() throws IOException {
        leave("a.json", "1", 10);
        collectTwice();
        leave("a.json", "2", 20);
        collectTwice();

        assertThat(root.resolve("taken-in/a.json")).hasContent("1");
        assertThat(root.resolve("taken-in/2-a.json")).hasContent("2");
    }

    @Test
    void whatCannotBeTakenNowStays() throws IOException {
        leave("a.json", "1", 10);
        adapter.collect(this::take);
        assertThatThrownBy(() -> adapter.collect((name, report) -> {
                    throw new IllegalStateException("the database is away");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(root.resolve("out/a.json")).hasContent("1");
        collectTwice();
        assertThat(taken).containsExactly("a.json 1");
    }

    @Test
    void aFileThatCannotBeReadHoldsUpNoOther() throws IOException {
        leave("closed.json", "1", 10);
        leave("open.json", "2", 20);
        server.refuseToOpen("closed.json");
        adapter.collect(this::take);

        assertThatThrownBy(() -> adapter.collect(this::take)).isInstanceOf(AdapterFailure.class);

        assertThat(taken).containsExactly("open.json 2");
        assertThat(root.resolve("out/closed.json")).exists();
    }

    @Test
    void aReportThatCannotBeTakenNowHoldsUpNoOther() throws IOException {
        leave("a.json", "broken", 10);
        leave("b.json", "2", 20);
        adapter.collect(this::take);

        assertThatThrownBy(() -> adapter.collect(this::take)).hasMessage("nobody foresaw it");

        assertThat(taken).containsExactly("b.json 2");
        assertThat(root.resolve("out/a.json")).hasContent("broken");
    }

    @Test
    void eachReasonLiesBesideItsFile() throws IOException {
        leave("bad.json", "bad", 10);
        collectTwice();
        leave("bad.json", "worse", 20);
        collectTwice();

        assertThat(root.resolve("refused/bad.json.reason.txt")).hasContent("/at: must be there");
        assertThat(root.resolve("refused/2-bad.json")).hasContent("worse");
        assertThat(root.resolve("refused/2-bad.json.reason.txt")).hasContent("/status: must be there");
    }

    private void collectTwice() {
        adapter.collect(this::take);
        adapter.collect(this::take);
    }

    private Optional<String> take(String name, byte[] report) {
        String content = new String(report, StandardCharsets.UTF_8);
        if (content.equals("bad")) {
            return Optional.of("/at: must be there");
        }
        if (content.equals("worse")) {
            return Optional.of("/status: must be there");
        }
        if (content.equals("broken")) {
            throw new IllegalStateException("nobody foresaw it");
        }
        taken.add(name + " " + content);
        return Optional.empty();
    }

    private void leave(String name, String content, int second) throws IOException {
        Path file = Files.writeString(root.resolve("out").resolve(name), content);
        Files.setLastModifiedTime(
                file, FileTime.from(Instant.parse("2026-11-29T10:00:00Z").plusSeconds(second)));
    }
}
