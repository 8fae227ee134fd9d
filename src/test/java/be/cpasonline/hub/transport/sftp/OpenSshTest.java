package be.cpasonline.hub.transport.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.testing.Deliveries;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With OpenSSH's own server: what most packages have. */
class OpenSshTest {
    @TempDir
    private Path folder;

    private OpenSshServer server;
    private SftpOptions options;

    @BeforeEach
    void start() {
        assumeTrue(
                OpenSshServer.installed(),
                "OpenSSH's server is not installed, so the transport sftp is not tried with it (apt-get install openssh-server)");
        server = new OpenSshServer(folder);
        server.start();
        options = SftpTestOptions.of(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aDeliveryIsWholeAndARepeatChangesNothing() throws IOException {
        Delivery delivery = Deliveries.of();

        deliver(delivery);
        deliver(delivery);

        assertThat(server.in().resolve(delivery.id().toString()).resolve("application.json"))
                .hasBinaryContent(delivery.payload().body());
        assertThat(server.in().resolve(delivery.id() + ".ready")).isEmptyFile();
    }

    @Test
    void aServerThatIsKilledInTheMiddleLeavesNothingThatCouldBeReadAsWhole() {
        var halfWay = new CountDownLatch(1);
        var killed = new CountDownLatch(1);
        byte[] half = new byte[200_000];
        Delivery delivery = Deliveries.of(Deliveries.document(
                2L * half.length,
                () -> new SequenceInputStream(new ByteArrayInputStream(half), new Waiting(halfWay, killed, half))));

        var failure = CompletableFuture.supplyAsync(
                () -> catchThrowableOfType(AdapterFailure.class, () -> deliver(delivery)),
                task -> Thread.ofVirtual().start(task));
        await().until(() -> halfWay.getCount() == 0);
        server.kill();
        killed.countDown();

        assertThat(failure.join().kind()).isEqualTo(FailureKind.UNAVAILABLE);
        assertThat(server.in().resolve(delivery.id().toString())).doesNotExist();
        assertThat(server.in().resolve(delivery.id() + ".ready")).doesNotExist();

        server.start();
        deliver(delivery);
        assertThat(server.in().resolve(delivery.id().toString())).isDirectory();
        assertThat(server.in())
                .isDirectoryNotContaining(file -> file.getFileName().toString().startsWith("."));
    }

    private void deliver(Delivery delivery) {
        try (var adapter = new SftpAdapter(options, new Connector(), Clock.systemUTC())) {
            adapter.deliver(delivery);
        }
    }

    /** The second half of a document, which is there only when the server was killed. */
    private static final class Waiting extends InputStream {
        private final CountDownLatch begun;
        private final CountDownLatch until;
        private final InputStream half;

        Waiting(CountDownLatch begun, CountDownLatch until, byte[] half) {
            this.begun = begun;
            this.until = until;
            this.half = new ByteArrayInputStream(half);
        }

        @Override
        public int read() throws IOException {
            pause();
            return half.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            pause();
            return half.read(bytes, offset, length);
        }

        private void pause() throws IOException {
            begun.countDown();
            try {
                until.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }
}
