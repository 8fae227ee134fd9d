package be.cpasonline.hub.register;

import be.cpasonline.hub.register.law.LegalCalendar;
import be.cpasonline.hub.register.law.LegalCalendar.Reception;
import be.cpasonline.hub.register.store.Applications;
import be.cpasonline.hub.register.store.Applications.Added;
import be.cpasonline.hub.register.store.Counter;
import be.cpasonline.hub.register.store.Counters;
import be.cpasonline.hub.register.store.NewRow;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Gives an application its instant, its number and its row: the last step of a registration, in which applications to
 * the same centre follow each other. So their numbers, their instants and the order of their commits agree.
 */
@Component
class Numbering {
    private final Counters counters;
    private final Applications applications;
    private final Records records;
    private final Receipts receipts;
    private final LegalCalendar calendar;
    private final RegisterSettings settings;
    private final Clock clock;

    Numbering(
            Counters counters,
            Applications applications,
            Records records,
            Receipts receipts,
            LegalCalendar calendar,
            RegisterSettings settings,
            Clock clock) {
        this.counters = counters;
        this.applications = applications;
        this.records = records;
        this.receipts = receipts;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /** The receipt of the application, which stands in the register once the caller's transaction commits. */
    Receipt number(Draft draft) {
        Counter last = counters.lock(draft.centreId());
        Instant submittedAt = notBefore(last.lastSubmittedAt());
        Reception reception = calendar.reception(submittedAt);
        Counter counter = last.next(reception.on().getYear(), submittedAt);
        // A taken reference is nearly impossible (the next one is tried), and costs nothing but another insert.
        Optional<Receipt> receipt = Optional.empty();
        while (receipt.isEmpty()) {
            receipt = add(draft, Reference.random(), counter, reception);
        }
        return receipt.get();
    }

    /** A clock that goes back does not take the register back. The database keeps microseconds. */
    private Instant notBefore(Instant last) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return now.isBefore(last) ? last : now;
    }

    private Optional<Receipt> add(Draft draft, Reference reference, Counter counter, Reception reception) {
        Receipt receipt = receipts.write(draft, reference, counter, reception);
        NewRow row = new NewRow(
                draft.id(),
                reference.characters(),
                draft.submission().systemId(),
                draft.submission().municipalityNis(),
                counter,
                reception.on(),
                draft.nissHash(),
                counter.lastSubmittedAt().minus(settings.joinWindow()),
                draft.urgent(),
                draft.key().wrapped(),
                draft.content(),
                records.encrypt(receipt, draft.id(), draft.key()),
                HexFormat.of().parseHex(draft.seal()));
        return applications.add(row).map(Added::joinedTo).map(joined -> Records.joined(receipt, joined));
    }
}
