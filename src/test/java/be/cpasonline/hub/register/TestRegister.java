package be.cpasonline.hub.register;

import be.cpasonline.hub.canonical.ApplicationJson;
import be.cpasonline.hub.documents.Documents;
import be.cpasonline.hub.documents.TestDocuments;
import be.cpasonline.hub.register.law.TestCalendar;
import be.cpasonline.hub.register.store.Applications;
import be.cpasonline.hub.register.store.Counters;
import be.cpasonline.hub.register.store.FollowUpTable;
import be.cpasonline.hub.register.store.IntakeKeys;
import be.cpasonline.hub.vault.TestVault;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * A register over a test database.
 *
 * @param register the register
 * @param documents where its documents are staged
 */
public record TestRegister(Register register, Documents documents) {
    private static final Duration JOIN_WINDOW = Duration.ofDays(30);

    /** A register whose events go to a listener, inside the transaction. */
    public static TestRegister over(DataSource database, Clock clock, ApplicationEventPublisher events) {
        var jdbc = JdbcClient.create(database);
        var transactions = new JdbcTransactionManager(database);
        var vault = TestVault.over(database);
        var documents = TestDocuments.over(database, vault, clock);
        var calendar = TestCalendar.delivered();
        var json = JsonMapper.builder().build();
        var records = new Records(vault, new ApplicationJson(), json);
        var applications = new Applications(jdbc);
        var numbering = new Numbering(
                new Counters(jdbc),
                applications,
                records,
                new Receipts(calendar),
                calendar,
                new RegisterSettings(JOIN_WINDOW),
                clock);
        var registrar = new Registrar(
                new IntakeKeys(jdbc), documents, events, numbering, applications, records, clock, transactions);
        var register = new Register(
                new Drafts(documents, vault, records),
                registrar,
                applications,
                records,
                documents,
                new Extracts(applications, records, transactions),
                new FollowUps(
                        new FollowUpTable(jdbc),
                        new FollowUpRecords(vault, json),
                        documents,
                        calendar,
                        events,
                        clock,
                        transactions),
                new PersonSearch(vault, applications, records));
        return new TestRegister(register, documents);
    }
}
