package be.cpasonline.hub.workbench.packages;

import be.cpasonline.hub.workbench.keys.HostKey;
import be.cpasonline.hub.workbench.sftp.SftpServer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The simulated Saule: an SFTP server whose folder it empties, and in which it leaves what it says. */
final class SauleServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SauleServer.class);
    private static final Duration LOOKS_EVERY = Duration.ofMillis(500);

    private final Dossiers dossiers;
    private final SauleFolders folders;
    private final DossierCheck check;
    private final ReportsInTurn reports;
    private final PackageServer http;
    private final SftpServer sftp;
    private final ScheduledExecutorService work = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("saule").daemon().factory());

    /**
     * Starts it.
     *
     * @param port where it tells what it remembers
     * @param sftpPort where it takes files
     * @param root of the files
     * @param words what it says of each case, one after the other
     */
    SauleServer(
            int port,
            int sftpPort,
            Path root,
            HostKey hostKey,
            Optional<Path> memory,
            List<String> words,
            Clock clock) {
        this.dossiers = new Dossiers(memory, clock, "SA-%d-%04d");
        this.folders = new SauleFolders(root);
        this.check = new DossierCheck(Path.of("adapters/saule/contract/application.schema.json"));
        this.reports = new ReportsInTurn(words, clock, work);
        this.sftp = new SftpServer(System.getProperty(PackageServer.ADDRESS, "127.0.0.1"), sftpPort, hostKey, root);
        this.http = new PackageServer(port, new UncalledBehaviour("saule", dossiers, CaseNews.NOBODY));
        var unused = work.scheduleWithFixedDelay(
                this::empty, LOOKS_EVERY.toMillis(), LOOKS_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void empty() {
        try {
            folders.ready().forEach(this::take);
        } catch (RuntimeException e) {
            LOG.warn("Saule could not empty its folder; it tries again", e);
        }
    }

    private void take(String key) {
        Optional<String> payload = folders.payload(key);
        if (payload.isEmpty()) {
            LOG.warn("Saule leaves {} alone: a file is not what the manifest says", key);
            return;
        }
        boolean withdrawal = payload.get().contains("\"RETRAIT\"");
        if (!withdrawal && check.refuse(payload.get()).isPresent()) {
            folders.keep(key);
            folders.tell(key + "-bounced", reports.bounced(key, "E1"));
            return;
        }
        boolean known = dossiers.find(key).isPresent();
        Dossier dossier = dossiers.take(key, folders.documents(key));
        folders.keep(key);
        if (!known && !withdrawal) {
            reports.tell(key, dossier.dossierNumber(), (step, report) -> folders.tell(key + "-" + step, report));
        }
    }

    @Override
    public void close() {
        work.shutdownNow();
        http.close();
        sftp.close();
    }
}
