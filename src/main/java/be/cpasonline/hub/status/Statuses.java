package be.cpasonline.hub.status;

import be.cpasonline.hub.model.CaseStatus;
import be.cpasonline.hub.retention.LateContent;
import be.cpasonline.hub.status.ReportRefused.Reason;
import be.cpasonline.hub.status.store.ReportRow;
import be.cpasonline.hub.status.store.StatusStore;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what packages say, and tells what is known of a case. */
@Service
public class Statuses {
    private final Correlation correlation;
    private final Judgement judgement;
    private final Writing writing;
    private final StatusStore store;
    private final LateContent lateContent;
    private final ApplicationEventPublisher events;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Statuses(
            Correlation correlation,
            Judgement judgement,
            Writing writing,
            StatusStore store,
            LateContent lateContent,
            ApplicationEventPublisher events,
            MeterRegistry metrics,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.correlation = correlation;
        this.judgement = judgement;
        this.writing = writing;
        this.store = store;
        this.lateContent = lateContent;
        this.events = events;
        this.metrics = metrics;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes a report; when it returns, it is on disk. The same key with the same content gives what was kept then.
     *
     * @throws ReportRefused where it cannot be taken
     */
    public Received receive(Submission submission) {
        return Objects.requireNonNull(transaction.execute(status -> {
            store.lock(submission.systemId(), submission.idempotencyKey());
            return store.find(submission.systemId(), submission.idempotencyKey())
                    .map(row -> new Received(again(row, submission), true))
                    .orElseGet(() -> new Received(first(submission), false));
        }));
    }

    /** What packages said of an application, in the order in which it happened. */
    public List<Kept> of(UUID applicationId) {
        return store.of(applicationId).stream().map(writing::read).toList();
    }

    /** What is known of the case now: the latest of what is part of its history. */
    public Optional<Kept> current(UUID applicationId) {
        return store.current(applicationId).map(writing::read);
    }

    /** What a person must look at for a centre, the oldest first, at most a hundred. */
    public List<Kept> open(String centreId) {
        return store.open(centreId).stream().map(writing::read).toList();
    }

    /** A report by the hub's id of it. */
    public Optional<Kept> find(UUID id) {
        return store.find(id).map(writing::read);
    }

    /**
     * Says what a report means that nobody understood, or that it stands though the table does not allow it.
     *
     * @param who the system or person that decides
     * @throws ReportRefused where it is not there, or nothing is open about it
     */
    public Kept resolve(UUID id, CaseStatus meaning, String who) {
        return Objects.requireNonNull(transaction.execute(status -> {
            if (!store.resolve(id, meaning, who, clock.instant())) {
                throw new ReportRefused(Reason.NOTHING_OPEN);
            }
            Kept kept = find(id).orElseThrow();
            publish(kept);
            return kept;
        }));
    }

    private Kept again(ReportRow row, Submission submission) {
        if (!Arrays.equals(row.fingerprint(), submission.fingerprint())) {
            throw new ReportRefused(Reason.OTHER_CONTENT);
        }
        return writing.read(row);
    }

    private Kept first(Submission submission) {
        Correlated about = correlation.correlate(submission);
        store.lock(about.applicationId());
        Judgement.Verdict verdict = judgement.on(submission.report(), about);
        ReportRow row = writing.write(submission, about, verdict, clock.instant());
        store.add(row);
        if (row.text() != null) {
            lateContent.kept(row.applicationId());
        }
        metrics.counter(
                        "hub.statuses",
                        "package",
                        about.packageName(),
                        "outcome",
                        verdict.standing().word())
                .increment();
        Kept kept = writing.read(row);
        switch (submission.report()) {
            case Report.AboutDelivery answer ->
                events.publishEvent(new DeliveryAnswered(
                        about.deliveryId(),
                        answer.answer(),
                        Optional.ofNullable(answer.reference()),
                        Optional.ofNullable(answer.code())));
            case Report.AboutCase aCase -> publish(kept);
        }
        return kept;
    }

    /** Whatever its word means: who says something of a case has it. */
    private void publish(Kept kept) {
        kept.status()
                .filter(status -> kept.standing() == Standing.APPLIED)
                .ifPresent(status -> events.publishEvent(
                        new StatusReceived(kept.applicationId(), kept.deliveryId(), status, kept.theirReference())));
    }
}
