package be.cpasonline.hub.workbench.drill;

import be.cpasonline.hub.workbench.store.DemoPostgres;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Reads in the hub's own tables what it says of every application: the register as the one truth has it. */
final class RegisterLook {
    private final JdbcClient sql;

    RegisterLook(DemoPostgres database) {
        sql = JdbcClient.create(new DriverManagerDataSource(database.jdbcUrl(), "postgres", ""));
    }

    /**
     * An application with one of its deliveries; an application that was re-routed has several entries.
     *
     * @param reference on the receipt
     * @param key the sender's idempotency key; empty where the register has none
     * @param delivery its id, which is the key that the package gets; empty where there is none
     * @param state of the delivery
     * @param reason its code; empty where there is none
     * @param settledAt when the package was first known to have it
     */
    record Entry(
            String reference, String key, String delivery, String state, String reason, Optional<Instant> settledAt) {
        boolean replaced() {
            return state.equals("replaced");
        }
    }

    /** How many deliveries the hub still works on. */
    int unsettled() {
        return sql.sql("select count(*) from delivery where state in ('waiting', 'sending', 'uncertain', 'offered')")
                .query(Integer.class)
                .single();
    }

    List<Entry> entries() {
        return sql.sql("""
                        select a.reference, coalesce(k.idempotency_key, '') as key, coalesce(d.id::text, '') as delivery,
                               coalesce(d.state, 'none') as state, coalesce(d.reason_code, '') as reason,
                               (select min(h.at) from delivery_history h
                                where h.delivery_id = d.id and h.state in ('delivered', 'acknowledged')) as settled_at
                        from application a
                            left join intake_key k on k.application_id = a.id
                            left join delivery d on d.application_id = a.id and d.kind = 'original'
                        order by a.id, d.sequence
                        """).query((row, number) -> entry(row)).list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("reference"),
                row.getString("key"),
                row.getString("delivery"),
                row.getString("state"),
                row.getString("reason"),
                Optional.ofNullable(row.getObject("settled_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
