package be.cpasonline.hub.pull;

import be.cpasonline.hub.documents.Documents;
import be.cpasonline.hub.identity.CallingSystem;
import be.cpasonline.hub.identity.CallingSystem.Permission;
import be.cpasonline.hub.model.Document;
import be.cpasonline.hub.platform.idempotency.Fingerprint;
import be.cpasonline.hub.platform.problem.Issue;
import be.cpasonline.hub.platform.problem.ProblemException;
import be.cpasonline.hub.platform.problem.ProblemType;
import be.cpasonline.hub.spi.Payload;
import be.cpasonline.hub.status.Report;
import be.cpasonline.hub.status.Report.Answer;
import be.cpasonline.hub.status.Reporting;
import be.cpasonline.hub.status.Submission;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** What a calling system may do with deliveries that lie ready, whatever interface it came through. */
@Service
public class Fetching {
    private final Offers offers;
    private final Served served;
    private final Arrivals arrivals;
    private final Documents documents;
    private final Reporting reporting;
    private final PullSettings settings;
    private final Clock clock;

    Fetching(
            Offers offers,
            Served served,
            Arrivals arrivals,
            Documents documents,
            Reporting reporting,
            PullSettings settings,
            Clock clock) {
        this.offers = offers;
        this.served = served;
        this.arrivals = arrivals;
        this.documents = documents;
        this.reporting = reporting;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What a call gives.
     *
     * @param next where the caller has come to
     */
    public record Page(List<Offer> offers, Place next) {}

    /** Refuses a system that may not fetch, before anything of what it sends is read. */
    public void admit(CallingSystem system) {
        if (!system.may(Permission.FETCH_DELIVERIES)) {
            throw new AccessDeniedException(Permission.FETCH_DELIVERIES.name());
        }
    }

    /**
     * What lies ready for the centres that a system serves; where there is nothing, it is waited for.
     *
     * @param seconds how long at most; the settings know an end
     */
    public Page after(CallingSystem system, Place place, int seconds) {
        admit(system);
        Set<String> centres = served.by(system);
        Place from = offers.from(place);
        List<Offer> found = arrivals.await(patience(seconds), () -> offers.after(centres, from), List::isEmpty);
        return new Page(found, found.isEmpty() ? from : found.getLast().place());
    }

    /**
     * The payload of a delivery, in the package's own format.
     *
     * @throws ProblemException where there is none for this system
     */
    public Payload payload(CallingSystem system, UUID id) {
        offer(system, id);
        return offers.fetch(id).orElseThrow(Fetching::notThere);
    }

    /**
     * A document that goes along.
     *
     * @throws ProblemException where there is none for this system
     */
    public Document document(CallingSystem system, UUID id, UUID documentId) {
        return offer(system, id).documents().stream()
                .filter(one -> one.id().equals(documentId))
                .findFirst()
                .orElseThrow(Fetching::notThere);
    }

    /** The content of a document; the caller closes it. */
    public InputStream open(Document document) {
        return documents.open(document.id());
    }

    /** The package has it, under its own number of the case: it is not given again. */
    public void acknowledge(CallingSystem system, UUID id, String reference) {
        answer(system, id, Answer.ACKNOWLEDGED, reference, null);
    }

    /** The package cannot take it, for a reason that it has a code for: a person must look. */
    public void refuse(CallingSystem system, UUID id, String code) {
        answer(system, id, Answer.BOUNCED, null, code);
    }

    /**
     * The same answer again changes nothing; another one is refused, since a delivery has one answer each time that it was
     * laid ready.
     */
    private void answer(
            CallingSystem system, UUID id, Answer answer, @Nullable String reference, @Nullable String code) {
        admit(system);
        String said = answer + "/" + (reference == null ? code : reference);
        Submission submission = new Submission(
                new Report.AboutDelivery(id, reference, clock.instant().atOffset(ZoneOffset.UTC), answer, code),
                system.id(),
                "answer/" + id + "/" + offers.timesLaid(id),
                Fingerprint.of(said.getBytes(StandardCharsets.UTF_8)),
                system::actsFor);
        try {
            reporting.receive(submission);
        } catch (ProblemException refused) {
            throw refused.type() == ProblemType.IDEMPOTENCY_KEY_REUSED ? answeredOtherwise() : refused;
        }
    }

    /** The caller gave no key: the delivery's id is one. */
    private static ProblemException answeredOtherwise() {
        return new ProblemException(
                ProblemType.IDEMPOTENCY_KEY_REUSED, List.of(Issue.of(PullIssue.ANSWERED_OTHERWISE, Issue.In.BODY, "")));
    }

    /** For who may not fetch it, it does not exist. */
    private Offer offer(CallingSystem system, UUID id) {
        admit(system);
        return offers.find(id).filter(offer -> system.actsFor(offer.centreId())).orElseThrow(Fetching::notThere);
    }

    private Duration patience(int seconds) {
        Duration asked = Duration.ofSeconds(Math.max(0, seconds));
        return asked.compareTo(settings.longestWait()) > 0 ? settings.longestWait() : asked;
    }

    private static ProblemException notThere() {
        return new ProblemException(ProblemType.RESOURCE_NOT_FOUND, List.of());
    }
}
