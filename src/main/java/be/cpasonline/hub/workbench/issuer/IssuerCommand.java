package be.cpasonline.hub.workbench.issuer;

import be.cpasonline.hub.workbench.process.ParentWatch;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The token issuer in a process of its own, for an installation that is tried out. */
@Command(name = "issuer-process", hidden = true, description = "The demo's token issuer.")
public final class IssuerCommand implements Runnable {
    @Option(names = "--port", required = true, description = "Where it listens, on all addresses.")
    private int port;

    @Option(names = "--url", required = true, description = "Its address as hubs and callers know it.")
    private String url = "";

    @Option(names = "--key", required = true, description = "The file of its signing key; made where it is not.")
    private Path key = Path.of("");

    @Override
    @SuppressWarnings("resource") // it serves until the process ends
    public void run() {
        ParentWatch.begin();
        DemoIssuer.start("0.0.0.0", url, port, key, Map.of());
    }
}
