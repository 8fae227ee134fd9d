package be.cpasonline.hub.delivery.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deliveries in a database that was restored to an earlier point. */
@Repository
public class RestoreStore {
    private final JdbcClient jdbc;

    RestoreStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes uncertain what may have been sent since the point that the database was restored to, be it that no try of it
     * is known: the try may be what was lost. Joins the caller's transaction.
     *
     * @return how many
     */
    public int makeUncertain(String reason) {
        return jdbc.sql("""
                update delivery
                set state = 'uncertain', state_count = state_count + 1, state_since = now(), due_at = now(),
                    queued_until = '-infinity', lease_owner = null, lease_until = null, behind = false,
                    reason_code = 'databaseRestored', reason = :reason
                where state in ('waiting', 'sending')
                """).param("reason", reason).update();
    }

    /** How many deliveries stand in each state. */
    public Map<String, Long> states() {
        Map<String, Long> states = new LinkedHashMap<>();
        jdbc.sql("select state, count(*) as count from delivery group by state order by state")
                .query(row -> {
                    states.put(row.getString("state"), row.getLong("count"));
                });
        return states;
    }
}
