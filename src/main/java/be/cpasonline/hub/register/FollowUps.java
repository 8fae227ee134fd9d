package be.cpasonline.hub.register;

import be.cpasonline.hub.documents.Documents;
import be.cpasonline.hub.model.Addition;
import be.cpasonline.hub.model.Document;
import be.cpasonline.hub.model.Withdrawal;
import be.cpasonline.hub.platform.time.Brussels;
import be.cpasonline.hub.register.FollowUp.Kind;
import be.cpasonline.hub.register.IdempotencyConflict.Reason;
import be.cpasonline.hub.register.law.LegalCalendar;
import be.cpasonline.hub.register.store.FollowUpRow;
import be.cpasonline.hub.register.store.FollowUpTable;
import be.cpasonline.hub.register.store.FollowUpTable.Parent;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Registers what people send after an application, durably, and reads it. */
@Service
public class FollowUps {
    private final FollowUpTable table;
    private final FollowUpRecords records;
    private final Documents documents;
    private final LegalCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    FollowUps(
            FollowUpTable table,
            FollowUpRecords records,
            Documents documents,
            LegalCalendar calendar,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.records = records;
        this.documents = documents;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Registers what follows an application, and whatever listens to {@link FollowUpRegistered}, in one transaction. The
     * same key of the same system with the same content returns what was registered then.
     *
     * @throws AlreadyWithdrawn where the application is withdrawn
     * @throws ContentForgotten where the application is so old that its content is forgotten
     * @throws IdempotencyConflict where the key was used with other content
     * @throws be.cpasonline.hub.documents.DocumentRefused where a document was not sent by the system, or is attached
     *     already
     */
    public FollowUp register(UUID applicationId, FollowUpSubmission submission) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Parent parent = table.lock(applicationId);
            return table.find(submission.systemId(), submission.idempotencyKey())
                    .map(row -> again(parent, row, submission))
                    .orElseGet(() -> first(parent, submission));
        }));
    }

    /** What followed an application, the oldest first; without what was said where the content is forgotten. */
    public List<FollowUp> of(UUID applicationId) {
        return table.find(applicationId)
                .map(parent -> table.of(applicationId).stream()
                        .map(row -> records.read(parent, row))
                        .toList())
                .orElseGet(List::of);
    }

    /**
     * One of them, for a mapping; documents carry what was verified about them.
     *
     * @throws NoSuchElementException where it is not in the register
     */
    public FollowUp read(UUID applicationId, UUID id) {
        return of(applicationId).stream()
                .filter(each -> each.id().equals(id))
                .map(each -> verified(applicationId, each))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("nothing of id " + id + " follows the application"));
    }

    private FollowUp verified(UUID applicationId, FollowUp followUp) {
        return switch (followUp) {
            case FollowUp.Added(Addition addition) ->
                new FollowUp.Added(addition.withDocuments(documents.verified(applicationId, addition.documents())));
            case FollowUp.Withdrawn withdrawn -> withdrawn;
        };
    }

    private FollowUp again(Parent parent, FollowUpRow row, FollowUpSubmission submission) {
        if (!row.applicationId().equals(parent.id()) || !Arrays.equals(row.fingerprint(), submission.fingerprint())) {
            throw new IdempotencyConflict(Reason.OTHER_CONTENT);
        }
        return records.read(parent, row);
    }

    private FollowUp first(Parent parent, FollowUpSubmission submission) {
        if (parent.forgotten()) {
            throw new ContentForgotten(parent.id());
        }
        if (table.of(parent.id()).stream().anyMatch(row -> row.kind().equals(Kind.WITHDRAWAL.word()))) {
            throw new AlreadyWithdrawn();
        }
        FollowUp followUp = followUp(submission, clock.instant());
        documents.attach(
                parent.id(),
                parent.centreId(),
                submission.systemId(),
                submission.documents().stream().map(Document::id).toList());
        table.add(records.write(parent, followUp, submission));
        events.publishEvent(new FollowUpRegistered(followUp.id(), parent.id(), followUp.kind()));
        return followUp;
    }

    private FollowUp followUp(FollowUpSubmission submission, Instant now) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        var submittedAt = Brussels.time(now);
        var receivedOn = calendar.reception(now).on();
        return switch (submission.kind()) {
            case ADDITION ->
                new FollowUp.Added(new Addition(
                        id, submittedAt, receivedOn, submission.text().orElse(null), submission.documents()));
            case WITHDRAWAL ->
                new FollowUp.Withdrawn(new Withdrawal(
                        id, submittedAt, receivedOn, submission.text().orElse(null)));
        };
    }
}
