package be.cpasonline.hub.register;

import be.cpasonline.hub.model.Application;
import be.cpasonline.hub.model.Source;
import be.cpasonline.hub.platform.time.Brussels;
import be.cpasonline.hub.register.law.LegalCalendar;
import be.cpasonline.hub.register.law.LegalCalendar.Reception;
import be.cpasonline.hub.register.store.Counter;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes receipts. */
@Component
class Receipts {
    private final LegalCalendar calendar;

    Receipts(LegalCalendar calendar) {
        this.calendar = calendar;
    }

    /** The receipt of an application, not joined to an earlier one yet. */
    Receipt write(Draft draft, Reference reference, Counter counter, Reception reception) {
        Submission submission = draft.submission();
        Application application = submission.application();
        Source source = application.source();
        return new Receipt(
                reference.toString(),
                new HubNumber(counter.year(), counter.lastNumber()).toString(),
                Brussels.time(counter.lastSubmittedAt()),
                reception.on(),
                reception.moved(),
                submission.centre(),
                submission.presumption(),
                source.channel().name(),
                source.identification().level(),
                application.applicant().language(),
                NeedCodes.of(application.needs()),
                draft.documents(),
                calendar.dueDates(reception.on()),
                calendar.mentions(),
                Optional.empty(),
                draft.seal());
    }
}
