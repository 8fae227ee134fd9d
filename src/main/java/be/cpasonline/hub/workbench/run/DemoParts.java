package be.cpasonline.hub.workbench.run;

import be.cpasonline.hub.workbench.keys.DemoKeys;
import be.cpasonline.hub.workbench.packages.SimulatedPackage;
import be.cpasonline.hub.workbench.process.ChildJvm;
import be.cpasonline.hub.workbench.run.KeptAlive.Part;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How the demo's child processes are started. */
final class DemoParts {
    /** Where the demo's own settings and samples are. */
    static final Path CONFIG = Path.of("config", "demo");

    /** Where in the demo's folder the key pairs are that messages are signed with. */
    static final String KEYS = "keys";

    private final DemoFolder folder;
    private final DemoPorts ports;
    private final DemoKeys keys;

    DemoParts(DemoFolder folder, DemoPorts ports, DemoKeys keys) {
        this.folder = folder;
        this.ports = ports;
        this.keys = keys;
    }

    Part simulated(SimulatedPackage which) {
        String name = which.word();
        Path log = folder.file(name + ".log");
        List<String> arguments = List.of(
                "simulated-package",
                "--package=" + which,
                "--port=" + ports.of(which),
                "--memory=" + folder.file(name + "-memory.tsv"),
                "--keys=" + folder.file(KEYS),
                "--hub=" + ports.hubUrl(),
                "--issuer=" + ports.issuerUrl());
        return new Part(
                "simulated " + which.title(),
                new ChildJvm(arguments, List.of("-Xmx128m", "-XX:+UseSerialGC"), Map.of(), log),
                URI.create(ports.url(which) + "/" + name + "/dossiers"),
                log.toString());
    }

    Part hub(String databaseUrl) {
        return new Part(
                "hub",
                new ChildJvm(
                        hubArguments(databaseUrl),
                        List.of("-Xmx512m", "-XX:+ExitOnOutOfMemoryError"),
                        SimulatedPackage.secrets(),
                        folder.file("hub.out")),
                URI.create(ports.hubUrl() + "/actuator/health/readiness"),
                folder.file("hub.log") + ", or else " + folder.file("hub.out") + ",");
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
                                "hub.configuration.activation=by-saving",
                                "hub.vault.master-key=generated:" + folder.file("master.key"),
                                "hub.vault.allow-generated=true",
                                "demo.keys=" + folder.file(KEYS).toAbsolutePath()),
                        urls));
    }

    private List<String> hubArguments(String databaseUrl) {
        return List.of(
                "hub-process",
                "--spring.config.import=" + settings(databaseUrl),
                "--server.port=" + ports.hub(),
                "--server.address=127.0.0.1",
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + ports.issuerUrl(),
                "--spring.artemis.embedded.data-directory=" + folder.file("broker"),
                "--hub.soap.certificate=file:" + keys.hub().certificate(),
                "--hub.soap.key=file:" + keys.hub().key(),
                "--logging.file.name=" + folder.file("hub.log"),
                "--logging.structured.format.file=logstash",
                "--logging.threshold.console=off");
    }
}
