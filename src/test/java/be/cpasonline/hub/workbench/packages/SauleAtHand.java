package be.cpasonline.hub.workbench.packages;

import be.cpasonline.hub.workbench.keys.HostKey;
import be.cpasonline.hub.workbench.process.Ports;
import be.cpasonline.hub.workbench.sftp.SftpServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A simulated Saule, and the options with which it is reached. */
public final class SauleAtHand implements AutoCloseable {
    private final int filesPort = Ports.free();
    private final Path root;
    private final Path secret;
    private final HostKey hostKey;
    private final SauleServer server;

    public SauleAtHand(Path folder) throws IOException {
        root = folder.resolve("saule");
        secret = Files.writeString(folder.resolve("saule-secret"), SftpServer.PASSWORD);
        hostKey = HostKey.in(Files.createDirectories(folder.resolve("saule-keys")));
        server = new SauleServer(
                Ports.free(), filesPort, root, hostKey, Optional.empty(), List.of("OUVERT"), Clock.systemUTC());
    }

    public Map<String, Object> options() {
        return Map.of(
                "host",
                "localhost",
                "port",
                filesPort,
                "hostKeys",
                hostKey.line(),
                "username",
                SftpServer.USER,
                "password",
                "file:" + secret);
    }

    /** A folder that it shares with the hub. */
    public Path folder(String name) {
        return root.resolve(name);
    }

    @Override
    public void close() {
        server.close();
    }
}
