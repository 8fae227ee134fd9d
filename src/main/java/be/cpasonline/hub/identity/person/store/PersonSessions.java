package be.cpasonline.hub.identity.person.store;

import java.time.Duration;
import org.springframework.core.convert.ConversionService;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the store of sessions. Those that ended are removed by every hub, once a minute. */
public final class PersonSessions {
    private static final String TABLE = "person_session";

    /** Two requests of one browser may write the same attribute at the same time: the later one stays. */
    private static final String ADD_ATTRIBUTE = """
            insert into %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)
            values (?, ?, ?)
            on conflict (SESSION_PRIMARY_ID, ATTRIBUTE_NAME)
            do update set ATTRIBUTE_BYTES = EXCLUDED.ATTRIBUTE_BYTES
            """;

    private PersonSessions() {}

    /**
     * The store.
     *
     * @param sealing makes bytes of an attribute, and an attribute of bytes
     * @param idle after how long without a request a session ends
     */
    public static JdbcIndexedSessionRepository in(
            JdbcOperations database,
            PlatformTransactionManager transactions,
            ConversionService sealing,
            Duration idle) {
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
