package be.cpasonline.hub.workbench.packages;

import be.cpasonline.hub.workbench.process.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A simulated Carillon, and the options with which it is reached. */
public final class CarillonAtHand implements AutoCloseable {
    private final int port = Ports.free();
    private final Path secret;
    private final AutoCloseable server;

    public CarillonAtHand(Path folder) throws IOException {
        secret = Files.writeString(folder.resolve("secret"), CarillonServer.CLIENT_SECRET);
        server = SimulatedPackage.CARILLON.start(new SimulatedPackage.Surroundings(
                port, 0, folder, Optional.empty(), folder, Optional.empty(), CaseNews.NOBODY));
    }

    public Map<String, Object> options() {
        String url = "http://localhost:" + port;
        return Map.of(
                "endpoint", url + "/carillon",
                "tokenUrl", url + "/oauth/token",
                "clientId", "demo",
                "clientSecret", "file:" + secret);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
