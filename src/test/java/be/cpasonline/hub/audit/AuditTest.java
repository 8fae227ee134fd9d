package be.cpasonline.hub.audit;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.audit.store.AuditStore;
import be.cpasonline.hub.testing.TestClock;
import be.cpasonline.hub.testing.TestPostgres;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class AuditTest {
    private final DataSource database = TestPostgres.newDataSource();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final Audit audit = new Audit(
            new AuditStore(jdbc), new TestClock("2026-11-23T09:00:00Z"), new JdbcTransactionManager(database));

    @BeforeEach
    void threeLines() {
        audit.note("ann", "looked", "application 1", "a complaint");
        audit.note("bob", "looked", "application 2", "a repair");
        audit.note("ann", "looked", "application 3", "a repair");
    }

    @Test
    void whatWasWrittenIsReadAndWhole() {
        assertThat(audit.latest(2)).extracting(AuditEntry::who).containsExactly("ann", "bob");
        assertThat(audit.brokenAt()).isEmpty();
    }

    @Test
    void whatWasDoneToSomethingIsFound() {
        assertThat(audit.about(List.of("application 1", "application 3", "application 4")))
                .extracting(AuditEntry::subject)
                .containsExactly("application 1", "application 3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    update audit_entry set reason = 'none' where id = 2 ; 2
                    delete from audit_entry where id = 1                ; 1
                    delete from audit_entry where id = 2                ; 2
                    update audit_entry set at = at + interval '1 s' where id = 3 ; 3
                    """)
    void whatWasTamperedWithIsTold(String sql, long line) {
        jdbc.sql(sql).update();

        assertThat(audit.brokenAt()).hasValue(line);
    }
}
