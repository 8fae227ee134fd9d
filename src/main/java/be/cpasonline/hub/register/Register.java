package be.cpasonline.hub.register;

import be.cpasonline.hub.documents.Documents;
import be.cpasonline.hub.model.Addition;
import be.cpasonline.hub.model.Application;
import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.model.Registration;
import be.cpasonline.hub.model.Withdrawal;
import be.cpasonline.hub.register.store.ApplicationRow;
import be.cpasonline.hub.register.store.Applications;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/** The durable truth about applications. */
@Service
@EnableConfigurationProperties(RegisterSettings.class)
public class Register {
    private final Drafts drafts;
    private final Registrar registrar;
    private final Applications applications;
    private final Records records;
    private final Documents documents;
    private final Extracts extracts;
    private final FollowUps followUps;
    private final PersonSearch people;

    Register(
            Drafts drafts,
            Registrar registrar,
            Applications applications,
            Records records,
            Documents documents,
            Extracts extracts,
            FollowUps followUps,
            PersonSearch people) {
        this.drafts = drafts;
        this.registrar = registrar;
        this.applications = applications;
        this.records = records;
        this.documents = documents;
        this.extracts = extracts;
        this.followUps = followUps;
        this.people = people;
    }

    /**
     * Registers an application: content, receipt, hub number and whatever listens to {@link ApplicationRegistered},
     * in one transaction. When it returns, all of it is on disk, so it must not be called inside another transaction.
     * An earlier application of the same person to the same centre is linked, and neither is dropped.
     *
     * <p>The same idempotency key of the same system with the same content returns what was registered then.
     *
     * @throws IdempotencyConflict where the key was used with other content, or is being used right now
     * @throws be.cpasonline.hub.documents.DocumentRefused where a document was not sent by the system, or is attached
     *     to another application
     */
    public Registered register(Submission submission) {
        return registrar.register(drafts.draft(submission));
    }

    /** What was registered under a reference, whatever its case and spacing. */
    public Optional<Registered> find(String reference) {
        return parse(reference).flatMap(applications::find).map(row -> records.registered(row, false));
    }

    /**
     * What was registered under a reference, whatever its case and spacing, with a seal. Nothing, not even the time it
     * takes, tells a reference that nobody was given from a seal that is not its own.
     *
     * @param seal 64 characters of hexadecimal
     */
    public Optional<Registered> find(String reference, String seal) {
        byte[] digest = HexFormat.of().parseHex(seal);
        return parse(reference)
                .flatMap(characters -> applications.find(characters, digest))
                .map(row -> records.registered(row, false));
    }

    private static Optional<String> parse(String reference) {
        try {
            return Optional.of(Reference.parse(reference).characters());
        } catch (Reference.Malformed e) {
            return Optional.empty();
        }
    }

    /**
     * The application with its content, for a mapping; documents carry what was verified about them.
     *
     * @throws NoSuchElementException where it is not in the register
     * @throws ContentForgotten where its content is forgotten
     */
    public RegisteredApplication read(UUID applicationId) {
        ApplicationRow row = applications
                .find(applicationId)
                .orElseThrow(() -> new NoSuchElementException("no application " + applicationId));
        Application application = records.application(row);
        return new RegisteredApplication(
                registration(applicationId, records.receipt(row)),
                application.withDocuments(documents.verified(applicationId, application.documents())));
    }

    /**
     * The application exactly as it was submitted: what its seal covers, before the documents.
     *
     * @throws NoSuchElementException where it is not in the register
     * @throws ContentForgotten where its content is forgotten
     */
    public byte[] submitted(UUID applicationId) {
        return applications
                .find(applicationId)
                .map(records::submitted)
                .orElseThrow(() -> new NoSuchElementException("no application " + applicationId));
    }

    /** Whether what was said in an application is forgotten. */
    public boolean forgotten(UUID applicationId) {
        return applications.forgotten(applicationId);
    }

    /** The applications of centres that were registered last, the newest first, at most so many. */
    public List<UUID> latest(Collection<String> centreIds, int most) {
        return applications.latest(centreIds, most);
    }

    /**
     * The application with what followed it, for a mapping.
     *
     * @throws NoSuchElementException where either is not in the register
     * @throws ContentForgotten where their content is forgotten
     */
    public RegisteredApplication read(UUID applicationId, UUID followUpId) {
        RegisteredApplication registered = read(applicationId);
        return switch (followUps.read(applicationId, followUpId)) {
            case FollowUp.Added(Addition addition) -> registered.with(addition);
            case FollowUp.Withdrawn(Withdrawal withdrawal) -> registered.with(withdrawal);
        };
    }

    /**
     * The register of requests of a centre for a day of reception, in the order of submission. It does not depend on
     * any delivery; empty where nothing was received.
     */
    public RegisterDay day(String centreId, LocalDate receivedOn) {
        return extracts.day(centreId, receivedOn);
    }

    /** Whether two applications are of the same person. */
    public boolean samePerson(UUID applicationId, UUID other) {
        return applications.samePerson(applicationId, other);
    }

    /**
     * The applications of a person, the newest first: those too of which the content is forgotten.
     *
     * @param niss the person's number, 11 digits
     */
    public List<OwnApplication> ofPerson(String niss) {
        return people.ofPerson(niss);
    }

    /** The line of one application in the register of requests. */
    public Optional<RegisterEntry> entry(UUID applicationId) {
        return extracts.entry(applicationId);
    }

    private static Registration registration(UUID applicationId, Receipt receipt) {
        return new Registration(
                applicationId,
                receipt.reference(),
                receipt.submittedAt(),
                receipt.receivedOn(),
                receipt.hubNumber(),
                receipt.centre(),
                receipt.joinedTo().orElse(null));
    }
}
