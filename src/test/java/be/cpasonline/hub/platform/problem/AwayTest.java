package be.cpasonline.hub.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionSystemException;

class AwayTest {
    @Test
    void aRollBackThatFailsDoesNotHideThatTheDatabaseWent() {
        var lost = new DataAccessResourceFailureException("gone", new SQLException("terminated", "57P01"));
        var rollBack = new TransactionSystemException("no roll-back", new SQLException("Connection is closed"));
        rollBack.initApplicationException(lost);

        assertThat(Away.isCauseOf(rollBack)).isTrue();
    }

    @Test
    void aRollBackThatFailsForItselfIsUnforeseen() {
        var rollBack = new TransactionSystemException("no roll-back", new SQLException("Connection is closed"));
        rollBack.initApplicationException(new IllegalStateException("a defect"));

        assertThat(Away.isCauseOf(rollBack)).isFalse();
    }

    @Test
    void aHubWhoseJourneyDoesNotGoYetOrAnyMoreIsAway() {
        var refused = new IllegalStateException("not sent", new RejectedExecutionException("the routes do not go"));

        assertThat(Away.isCauseOf(refused)).isTrue();
    }
}
