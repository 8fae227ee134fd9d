package be.cpasonline.hub.transport.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.testing.Deliveries;
import be.cpasonline.hub.workbench.keys.HostKey;
import be.cpasonline.hub.workbench.sftp.SftpServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.bouncycastle.openpgp.PGPException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenPgpTest {
    private final Instant now = Instant.now();

    @TempDir
    private Path root;

    private SftpServer server;
    private SftpTestOptions options;

    @BeforeEach
    void open() throws IOException {
        HostKey hostKey = HostKey.in(Files.createDirectories(root.resolve("keys")));
        Files.createDirectories(root.resolve("in"));
        server = new SftpServer("127.0.0.1", 0, hostKey, root);
        options = new SftpTestOptions(server, hostKey);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void theHubSignsAndOnlyThePackageReads() throws Exception {
        var recipient = new PgpTestKey(now);
        var signer = new PgpTestKey(now);
        options.pgpRecipient = recipient.publicKey();
        options.pgpSigner = signer.secretKey();
        options.pgpPassphrase = SftpAdapterTest.secret(PgpTestKey.PASSPHRASE);
        Delivery delivery = Deliveries.of();

        deliver(delivery);

        Path folder = root.resolve("in").resolve(delivery.id().toString());
        try (InputStream file = Files.newInputStream(folder.resolve("application.json.pgp"))) {
            assertThat(recipient.open(file, signer))
                    .isEqualTo(delivery.payload().body());
        }
        assertThat(folder.resolve("application.json")).doesNotExist();
    }

    @Test
    void aRepeatIsKnownThoughEachEncryptionIsAnother() throws Exception {
        options.pgpRecipient = new PgpTestKey(now).publicKey();
        Delivery delivery = Deliveries.of();
        deliver(delivery);
        Path file = root.resolve("in").resolve(delivery.id().toString()).resolve("application.json.pgp");
        byte[] before = Files.readAllBytes(file);

        deliver(delivery);

        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void aKeyThatHasRunOutIsNotUsed() throws PGPException {
        options.pgpRecipient = new PgpTestKey(now.minus(Duration.ofDays(400))).publicKey();

        assertThat(catchThrowableOfType(AdapterFailure.class, () -> deliver(Deliveries.of()))
                        .code())
                .isEqualTo("pgpRecipientUnusable");
    }

    @Test
    void aWrongPassphraseIsTheOperatorsToMend() throws PGPException {
        options.pgpSigner = new PgpTestKey(now).secretKey();
        options.pgpPassphrase = SftpAdapterTest.secret("wrong");

        assertThat(catchThrowableOfType(AdapterFailure.class, () -> deliver(Deliveries.of()))
                        .code())
                .isEqualTo("pgpSignerUnusable");
    }

    private void deliver(Delivery delivery) {
        try (var adapter = new SftpAdapter(options.build(), new Connector(), Clock.systemUTC())) {
            adapter.deliver(delivery);
        }
    }
}
