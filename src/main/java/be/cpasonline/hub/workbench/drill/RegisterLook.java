package be.cpasonline.hub.workbench.drill;

import be.cpasonline.hub.workbench.store.DemoPostgres;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Reads in the hub's own tables what it says of every application: the register as the one truth has it. */
final class RegisterLook {
    private final JdbcClient sql;

    RegisterLook(DemoPostgres database) {
        sql = JdbcClient.create(new DriverManagerDataSource(database.jdbcUrl(), "postgres", ""));
    }

    /**
     * An application, and its current delivery.
     *
     * @param reference on the receipt
     * @param delivery its id, which is the key that the package gets
     * @param state of the delivery
     * @param reason its code; empty where there is none
     * @param tries how often it was sent
     */
    record Entry(String reference, String delivery, String state, String reason, int tries) {}

    /** How many deliveries the hub still works on. */
    int unsettled() {
        return sql.sql("select count(*) from delivery where state in ('waiting', 'sending', 'uncertain')")
                .query(Integer.class)
                .single();
    }

    List<Entry> entries() {
        return sql.sql("""
                        select a.reference, coalesce(d.id::text, '') as delivery, coalesce(d.state, 'none') as state,
                               coalesce(d.reason_code, '') as reason, coalesce(d.attempts, 0) as tries
                        from application a left join delivery d
                            on d.application_id = a.id and d.kind = 'original' and d.state <> 'replaced'
                        order by a.id
                        """).query(Entry.class).list();
    }
}
