package be.cpasonline.hub.register;

import static be.cpasonline.hub.register.Submissions.IXELLES;
import static be.cpasonline.hub.register.Submissions.NISS;
import static be.cpasonline.hub.register.Submissions.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.cpasonline.hub.documents.TestDocuments;
import be.cpasonline.hub.testing.TestClock;
import be.cpasonline.hub.testing.TestPostgres;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

class RegistrationFailsTest {
    private final DataSource database = TestPostgres.newDataSource();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final TestClock clock = new TestClock("2026-11-23T08:30:00Z");

    @Test
    void nothingIsHalfDoneWhereAListenerFails() {
        assertNothingIsLeftBy(event -> {
            throw new IllegalStateException("no delivery");
        });
    }

    @Test
    void nothingIsHalfDoneWhereTheDatabaseGoesAwayInTheMiddle() {
        assertNothingIsLeftBy(event -> cutConnections());
    }

    @Test
    void aDatabaseThatIsNotThereIsToldAtOnce() {
        var gone = new PGSimpleDataSource();
        gone.setURL("jdbc:postgresql://localhost:1/gone");
        assertThatThrownBy(() -> TestRegister.over(gone, clock, event -> {}))
                .isInstanceOfAny(DataAccessException.class, TransactionException.class);
    }

    /** On a connection of its own: the transaction's learns of it at its next statement. */
    private void cutConnections() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertNothingIsLeftBy(ApplicationEventPublisher listener) {
        TestRegister failing = TestRegister.over(database, clock, listener);
        UUID bill = UUID.randomUUID();
        failing.documents().stage(bill, "portal", TestDocuments.pdf(1_000, 1));
        Submission submission = submission("key", NISS, IXELLES, bill);

        assertThatThrownBy(() -> failing.register().register(submission)).isInstanceOf(RuntimeException.class);

        for (String table : List.of("application", "intake_key", "hub_number_counter")) {
            assertThat(jdbc.sql("select count(*) from " + table)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(failing.documents().staged("portal", List.of(bill))).hasSize(1);
        Registered later =
                TestRegister.over(database, clock, event -> {}).register().register(submission);
        assertThat(later.repeated()).isFalse();
        assertThat(later.receipt().hubNumber()).isEqualTo("2026/000001");
    }
}
