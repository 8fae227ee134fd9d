package be.cpasonline.hub.register;

import be.cpasonline.hub.documents.Documents;
import be.cpasonline.hub.register.IdempotencyConflict.Reason;
import be.cpasonline.hub.register.store.Applications;
import be.cpasonline.hub.register.store.IntakeKeys;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Registers one application in one transaction. */
@Component
class Registrar {
    private final IntakeKeys keys;
    private final Documents documents;
    private final ApplicationEventPublisher events;
    private final Numbering numbering;
    private final Applications applications;
    private final Records records;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Registrar(
            IntakeKeys keys,
            Documents documents,
            ApplicationEventPublisher events,
            Numbering numbering,
            Applications applications,
            Records records,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.keys = keys;
        this.documents = documents;
        this.events = events;
        this.numbering = numbering;
        this.applications = applications;
        this.records = records;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    Registered register(Draft draft) {
        return Objects.requireNonNull(transaction.execute(status -> once(draft)));
    }

    private Registered once(Draft draft) {
        Submission submission = draft.submission();
        byte[] fingerprint = HexFormat.of().parseHex(draft.seal());
        var claim = keys.claim(
                submission.systemId(), submission.idempotencyKey(), fingerprint, draft.id(), clock.instant());
        return switch (claim) {
            case CLAIMED -> first(draft);
            case USED -> again(submission, fingerprint);
            case BUSY -> throw new IdempotencyConflict(Reason.IN_PROGRESS);
        };
    }

    /** The number comes last: it is the one thing that others wait for. */
    private Registered first(Draft draft) {
        Submission submission = draft.submission();
        documents.attach(draft.id(), draft.centreId(), submission.systemId(), draft.documentIds());
        events.publishEvent(new ApplicationRegistered(draft.id(), draft.centreId(), draft.urgent()));
        Receipt receipt = numbering.number(draft);
        return new Registered(
                draft.id(),
                receipt.reference(),
                submission.systemId(),
                submission.centre(),
                draft.urgent(),
                receipt,
                false);
    }

    private Registered again(Submission submission, byte[] fingerprint) {
        IntakeKeys.Use use = keys.use(submission.systemId(), submission.idempotencyKey());
        if (!Arrays.equals(use.fingerprint(), fingerprint)) {
            throw new IdempotencyConflict(Reason.OTHER_CONTENT);
        }
        return records.registered(applications.find(use.applicationId()).orElseThrow(), true);
    }
}
