package be.cpasonline.hub.workbench.packages;

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

/** The simulated Linde: it empties its mailbox, and answers each mail. */
final class LindeServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LindeServer.class);
    private static final Duration LOOKS_EVERY = Duration.ofMillis(500);

    private final LindePost post;
    private final Dossiers dossiers;
    private final DossierCheck check;
    private final ReportsInTurn reports;
    private final PackageServer http;
    private final ScheduledExecutorService work = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("linde").daemon().factory());

    /**
     * Starts it.
     *
     * @param port where it tells what it remembers
     * @param words what it says of each case, one after the other
     */
    LindeServer(int port, LindePost post, Optional<Path> memory, List<String> words, Clock clock) {
        this.post = post;
        this.dossiers = new Dossiers(memory, clock, "L%d/%04d");
        this.check = new DossierCheck(Path.of("adapters/linde/contract/application.schema.json"));
        this.reports = new ReportsInTurn(words, clock, work);
        this.http = new PackageServer(port, new UncalledBehaviour("linde", dossiers, CaseNews.NOBODY));
        var unused = work.scheduleWithFixedDelay(
                this::empty, LOOKS_EVERY.toMillis(), LOOKS_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void empty() {
        try {
            post.received().stream().filter(mail -> !mail.test()).forEach(this::take);
        } catch (RuntimeException e) {
            LOG.warn("Linde could not empty its mailbox; it tries again", e);
        }
    }

    private void take(LindePost.Received mail) {
        boolean first =
                !mail.payload().contains("\"AANVULLING\"") && !mail.payload().contains("\"INTREKKING\"");
        if (first && check.refuse(mail.payload()).isPresent()) {
            post.answer(mail.mail(), reports.bounced(mail.key(), "L1"));
            return;
        }
        boolean known = dossiers.find(mail.key()).isPresent();
        Dossier dossier = dossiers.take(mail.key(), mail.documents());
        if (!known && first) {
            reports.tell(mail.key(), dossier.dossierNumber(), (step, report) -> post.answer(mail.mail(), report));
        }
    }

    @Override
    public void close() {
        work.shutdownNow();
        http.close();
        post.close();
    }
}
