package be.cpasonline.hub.register;

import be.cpasonline.hub.model.Applicant;
import be.cpasonline.hub.model.CentreName;
import be.cpasonline.hub.register.store.ApplicationRow;
import be.cpasonline.hub.register.store.Applications;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the register of requests out. */
@Component
class Extracts {
    private final Applications applications;
    private final Records records;
    private final TransactionTemplate reading;

    Extracts(Applications applications, Records records, PlatformTransactionManager transactions) {
        this.applications = applications;
        this.records = records;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Rows are fetched little by little, decrypted and let go: only the lines of the day are in memory. */
    RegisterDay day(String centreId, LocalDate day) {
        List<Line> lines =
                Objects.requireNonNull(reading.execute(status -> applications.received(centreId, day, this::line)));
        Optional<CentreName> centre = lines.stream().findFirst().map(Line::centre);
        return new RegisterDay(
                centreId, centre, day, lines.stream().map(Line::entry).toList());
    }

    Optional<RegisterEntry> entry(UUID applicationId) {
        return applications.find(applicationId).map(this::line).map(Line::entry);
    }

    private Line line(ApplicationRow row) {
        Receipt receipt = records.receipt(row);
        return new Line(
                receipt.centre(),
                new RegisterEntry(
                        receipt.hubNumber(),
                        receipt.reference(),
                        receipt.submittedAt(),
                        receipt.receivedOn(),
                        row.forgotten() ? Optional.empty() : Optional.of(person(row)),
                        receipt.needs(),
                        receipt.channel(),
                        receipt.joinedTo()));
    }

    private RegisterEntry.Person person(ApplicationRow row) {
        Applicant applicant = records.application(row).applicant();
        return new RegisterEntry.Person(
                applicant.familyName(), Optional.ofNullable(applicant.givenNames()), applicant.niss());
    }

    private record Line(CentreName centre, RegisterEntry entry) {}
}
