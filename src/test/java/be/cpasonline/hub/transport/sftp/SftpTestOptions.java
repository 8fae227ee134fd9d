package be.cpasonline.hub.transport.sftp;

import be.cpasonline.hub.spi.Secret;
import be.cpasonline.hub.transport.sftp.SftpOptions.Layout;
import be.cpasonline.hub.workbench.keys.HostKey;
import be.cpasonline.hub.workbench.sftp.SftpServer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Options of {@code sftp} for a server on this machine, to be changed one by one. */
final class SftpTestOptions {
    int port;
    String hostKeys;
    String username = SftpServer.USER;

    @Nullable Secret password = SftpAdapterTest.secret(SftpServer.PASSWORD);

    @Nullable Secret privateKey;

    @Nullable Secret passphrase;

    String folder = "in";

    @Nullable String testFolder;

    @Nullable String archiveFolder;

    @Nullable String returnFolder;

    Layout layout = Layout.FOLDER;
    boolean marker = true;

    @Nullable Secret pgpRecipient;

    @Nullable Secret pgpSigner;

    @Nullable Secret pgpPassphrase;

    Duration connectTimeout = Duration.ofSeconds(5);

    SftpTestOptions(SftpServer server, HostKey hostKey) {
        port = server.port();
        hostKeys = hostKey.line();
    }

    private SftpTestOptions(OpenSshServer server) {
        port = server.port();
        hostKeys = server.hostKey();
        username = System.getProperty("user.name");
        password = null;
        privateKey = SftpAdapterTest.secret(server.privateKey());
        folder = server.in().toString();
    }

    static SftpOptions of(OpenSshServer server) {
        return new SftpTestOptions(server).build();
    }

    SftpOptions build() {
        return new SftpOptions(
                "127.0.0.1",
                port,
                hostKeys,
                username,
                password,
                privateKey,
                passphrase,
                folder,
                testFolder,
                archiveFolder,
                returnFolder,
                returnFolder == null ? null : "taken-in",
                returnFolder == null ? null : "refused",
                layout,
                marker,
                pgpRecipient,
                pgpSigner,
                pgpPassphrase,
                connectTimeout,
                Duration.ofSeconds(20),
                2);
    }
}
