package be.cpasonline.hub.platform.problem;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Tells whether an exception means that the database is away or too busy, or that the hub starts or stops: nothing is wrong
 * with the request.
 */
final class Away {
    private static final int CAUSES = 16;

    private Away() {}

    static boolean isCauseOf(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(CAUSES)
                .anyMatch(Away::means);
    }

    private static boolean means(Throwable cause) {
        return switch (cause) {
            case DataAccessResourceFailureException failure -> true;
            case RecoverableDataAccessException failure -> true;
            case TransientDataAccessException failure -> true;
            case CannotCreateTransactionException failure -> true;
            // a roll-back that fails on the lost connection covers what was lost
            case TransactionSystemException failure -> lost(failure.getApplicationException());
            // requests come in before the journey goes, and still do when it has stopped
            case RejectedExecutionException failure -> true;
            case SQLTransientException failure -> true;
            case SQLRecoverableException failure -> true;
            case SQLNonTransientConnectionException failure -> true;
            case SQLException failure -> away(failure.getSQLState());
            default -> false;
        };
    }

    private static boolean lost(@Nullable Throwable covered) {
        return covered != null && isCauseOf(covered);
    }

    /** SQLSTATE classes: connection, resources, operator intervention (a shutdown, for instance). */
    private static boolean away(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57"));
    }
}
