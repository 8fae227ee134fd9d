package be.cpasonline.hub.workbench.packages;

import be.cpasonline.hub.workbench.process.ParentWatch;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A simulated package in a process of its own, so that it remembers what a killed hub does not. */
@Command(name = "simulated-package", hidden = true, description = "A simulated package.")
public final class SimulatedPackageCommand implements Runnable {
    @Option(names = "--port", required = true, description = "Where it listens.")
    private int port;

    @Option(names = "--memory", description = "The file it remembers in.")
    private Optional<Path> memory = Optional.empty();

    @Option(names = "--package", description = "Which one: ${COMPLETION-CANDIDATES}.")
    private SimulatedPackage which = SimulatedPackage.CARILLON;

    @Option(names = "--hub", description = "Address of the hub that is told what becomes of cases.")
    private Optional<String> hub = Optional.empty();

    @Option(names = "--issuer", description = "Address of who gives tokens for the hub.")
    private Optional<String> issuer = Optional.empty();

    @Option(names = "--keys", description = "Folder of the keys that messages are signed with; made where it is not.")
    private Path keys = Path.of("var", "keys");

    @Option(names = "--files", description = "Folder of the files of a package that takes files.")
    private Path files = Path.of("var", "files");

    @Option(names = "--files-port", defaultValue = "0", description = "Where it takes them, over SFTP.")
    private int filesPort;

    @Option(names = "--mail-port", defaultValue = "0", description = "Where it takes mails, over SMTPS.")
    private int mailPort;

    @Option(names = "--mailbox-port", defaultValue = "0", description = "Where the hub's mailbox is, over IMAPS.")
    private int mailboxPort;

    @Override
    @SuppressWarnings("resource") // it serves until the process ends
    public void run() {
        ParentWatch.begin();
        Optional<HubCalls> calls = hub.flatMap(told -> issuer.map(gives -> new HubCalls(told, gives)));
        CaseNews news = calls.<CaseNews>map(told -> new StatusReporter(told, which.words(), Clock.systemUTC()))
                .orElse(CaseNews.NOBODY);
        which.start(new SimulatedPackage.Surroundings(
                port, filesPort, files, new LindePost.Ports(mailPort, mailboxPort), memory, keys, calls, news));
    }
}
