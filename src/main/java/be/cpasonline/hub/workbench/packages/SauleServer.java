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
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The simulated Saule: an SFTP server whose folder it empties, and in which it leaves what it says. */
final class SauleServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SauleServer.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LOOKS_EVERY = Duration.ofMillis(500);
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(3);

    private final Dossiers dossiers;
    private final SauleFolders folders;
    private final DossierCheck check;
    private final List<String> words;
    private final Clock clock;
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
        this.words = words;
        this.clock = clock;
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
            folders.tell(
                    key + "-bounced",
                    report(key, "delivery")
                            .put("answer", "bounced")
                            .put("code", "E1")
                            .toString());
            return;
        }
        boolean known = dossiers.find(key).isPresent();
        Dossier dossier = dossiers.take(key, folders.documents(key));
        folders.keep(key);
        if (!known && !withdrawal) {
            tell(key, dossier.dossierNumber(), 0);
        }
    }

    private void tell(String key, String number, int step) {
        if (step < words.size()) {
            var unused = work.schedule(
                    () -> {
                        folders.tell(
                                key + "-" + step,
                                report(key, "case")
                                        .put("reference", number)
                                        .put("status", words.get(step))
                                        .toString());
                        tell(key, number, step + 1);
                    },
                    BETWEEN_WORDS.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    private ObjectNode report(String key, String about) {
        return JSON.createObjectNode()
                .put("about", about)
                .put("deliveryId", key)
                .put("at", clock.instant().toString());
    }

    @Override
    public void close() {
        work.shutdownNow();
        http.close();
        sftp.close();
    }
}
