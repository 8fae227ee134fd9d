package be.cpasonline.hub.platform.database;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which database this is. A cluster has an identifier for life; each recovery to an earlier point, and each promotion of
 * a standby, begins a new timeline.
 */
@Repository
public class DatabaseIdentity {
    private final JdbcClient jdbc;

    DatabaseIdentity(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the server says of itself. */
    public Identity now() {
        return jdbc.sql("""
                select (select system_identifier::text from pg_control_system()) as system_identifier,
                       substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8) as timeline
                """).query(Identity.class).single();
    }

    /** What it said when it was noted last. */
    public Optional<Identity> noted() {
        return jdbc.sql("select system_identifier, timeline from installation")
                .query(Identity.class)
                .optional();
    }

    /** Notes what the server says of itself; joins the caller's transaction. */
    public void note() {
        Identity now = now();
        jdbc.sql("""
                insert into installation (system_identifier, timeline) values (:system, :timeline)
                on conflict (only_row) do update
                set system_identifier = excluded.system_identifier, timeline = excluded.timeline, noted_at = now()
                """)
                .param("system", now.systemIdentifier())
                .param("timeline", now.timeline())
                .update();
    }

    /**
     * A database's identity.
     *
     * @param systemIdentifier of the cluster
     * @param timeline in the cluster's history, in hexadecimal
     */
    public record Identity(String systemIdentifier, String timeline) {}
}
