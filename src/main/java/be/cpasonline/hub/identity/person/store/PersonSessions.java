package be.cpasonline.hub.identity.person.store;

import java.time.Duration;
import org.springframework.core.convert.ConversionService;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the store of sessions. Those that ended are removed by every hub, once a minute. */
@Repository
public class PersonSessions {
    private static final String TABLE = "person_session";

    /** Two requests of one browser may write the same attribute at the same time: the later one stays. */
    private static final String ADD_ATTRIBUTE = """
            insert into %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)
            values (?, ?, ?)
            on conflict (SESSION_PRIMARY_ID, ATTRIBUTE_NAME)
            do update set ATTRIBUTE_BYTES = EXCLUDED.ATTRIBUTE_BYTES
            """;

    private final JdbcOperations database;
    private final PlatformTransactionManager transactions;

    PersonSessions(JdbcOperations database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /**
     * The store.
     *
     * @param sealing makes bytes of an attribute, and an attribute of bytes
     * @param idle after how long without a request a session ends
     */
    public JdbcIndexedSessionRepository sealed(ConversionService sealing, Duration idle) {
        var apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        var sessions = new JdbcIndexedSessionRepository(database, apart);
        sessions.setTableName(TABLE);
        sessions.setCreateSessionAttributeQuery(ADD_ATTRIBUTE);
        sessions.setConversionService(sealing);
        sessions.setDefaultMaxInactiveInterval(idle);
        return sessions;
    }
}
