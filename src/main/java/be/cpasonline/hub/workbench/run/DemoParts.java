package be.cpasonline.hub.workbench.run;

import be.cpasonline.hub.workbench.issuer.DemoIssuer;
import be.cpasonline.hub.workbench.keys.DemoKeys;
import be.cpasonline.hub.workbench.keys.HostKey;
import be.cpasonline.hub.workbench.packages.SimulatedPackage;
import be.cpasonline.hub.workbench.process.ChildJvm;
import be.cpasonline.hub.workbench.process.HubFlags;
import be.cpasonline.hub.workbench.run.KeptAlive.Part;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How the child processes of the demo and of the drill are started. */
public final class DemoParts {
    /** Where the demo's own settings and samples are. */
    public static final Path CONFIG = Path.of("config", "demo");

    /** Where in the demo's folder the key pairs are that messages are signed with. */
    public static final String KEYS = "keys";

    private final DemoFolder folder;
    private final DemoPorts ports;
    private final DemoKeys keys;

    public DemoParts(DemoFolder folder, DemoPorts ports, DemoKeys keys) {
        this.folder = folder;
        this.ports = ports;
        this.keys = keys;
    }

    /**
     * A simulated package.
     *
     * @param more arguments besides those that it always has
     */
    public Part simulated(SimulatedPackage which, String... more) {
        String name = which.word();
        Path log = folder.file(name + ".log");
        Stream<String> arguments = Stream.of(
                "simulated-package",
                "--package=" + which,
                "--port=" + ports.of(which),
                "--memory=" + folder.file(name + "-memory.tsv"),
                "--files=" + folder.file(name + "-files"),
                "--files-port=" + ports.files(),
                "--mail-port=" + ports.mails(),
                "--mailbox-port=" + ports.mailbox(),
                "--keys=" + folder.file(KEYS));
        return new Part(
                "simulated " + which.title(),
                new ChildJvm(
                        with(arguments, more),
                        List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                        Map.of(),
                        log),
                URI.create(ports.url(which) + "/" + name + "/dossiers"),
                log.toString());
    }

    /**
     * A hub.
     *
     * @param name for people, and of its logs
     * @param port where it listens
     * @param more properties besides those that it always has
     */
    public Part hub(String name, int port, String databaseUrl, String... more) {
        String file = name.replace(' ', '-');
        return new Part(
                name,
                new ChildJvm(
                        with(hubArguments(file, port, databaseUrl), more),
                        HubFlags.ALL,
                        SimulatedPackage.secrets(),
                        folder.file(file + ".out")),
                URI.create("http://localhost:" + port + "/actuator/health/readiness"),
                folder.file(file + ".log") + ", or else " + folder.file(file + ".out") + ",");
    }

    /** A broker in a process of its own; it serves when somebody listens on its port. */
    public ChildJvm broker(int port) {
        return new ChildJvm(
                List.of(
                        "broker-process",
                        "--port=" + port,
                        "--data=" + folder.file("broker"),
                        "--log=" + folder.file("broker.log")),
                List.of("-Xmx256m", "-XX:+UseSerialGC"),
                Map.of(),
                folder.file("broker.out"));
    }

    private static List<String> with(Stream<String> arguments, String... more) {
        return Stream.concat(arguments, Arrays.stream(more)).toList();
    }

    /** Leaves a file of what the hub works with, so that commands can work with the same. */
    private Path settings(String databaseUrl) {
        Stream<String> urls = Arrays.stream(SimulatedPackage.values())
                .map(which -> "demo." + which.word() + ".url=" + ports.url(which));
        return folder.write(
                "hub.properties",
                Stream.concat(
                        Stream.of(
                                "spring.datasource.url=" + databaseUrl,
                                "hub.config.centres=" + CONFIG.resolve("centres"),
                                "hub.config.systems=" + CONFIG.resolve("systems"),
                                "hub.config.sources=" + CONFIG.resolve("sources"),
                                "hub.configuration.activation=by-saving",
                                "hub.vault.master-key=generated:" + folder.file("master.key"),
                                "hub.vault.allow-generated=true",
                                "demo.keys=" + folder.file(KEYS).toAbsolutePath(),
                                "demo.saule.port=" + ports.files(),
                                "demo.linde.smtp-port=" + ports.mails(),
                                "demo.linde.imap-port=" + ports.mailbox(),
                                "demo.saule.host-key="
                                        + HostKey.in(folder.file(KEYS)).line()),
                        urls));
    }

    private Stream<String> hubArguments(String file, int port, String databaseUrl) {
        return Stream.concat(
                Stream.of(
                        "hub-process",
                        "--spring.config.import=" + settings(databaseUrl),
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + ports.issuerUrl(),
                        "--hub.soap.certificate=file:" + keys.hub().certificate(),
                        "--hub.soap.key=file:" + keys.hub().key(),
                        "--logging.file.name=" + folder.file(file + ".log"),
                        "--logging.structured.format.file=logstash",
                        "--logging.threshold.console=off"),
                signIn());
    }

    private Stream<String> signIn() {
        return DemoIssuer.signInProperties(ports.issuerUrl()).entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue());
    }
}
