package be.cpasonline.hub.delivery.store;

import be.cpasonline.hub.delivery.Rest;
import be.cpasonline.hub.delivery.Rest.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What rests, in the database: a rest and its back-off survive a restart, and all instances see the same. */
@Repository
public class RestStore {
    private final JdbcClient jdbc;

    RestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that rests or is drained; a handful of rows. */
    public List<Rest> all() {
        return jdbc.sql("""
                select *, state = 'resting' and probe_at <= now() and probe_until < now() as probe_due
                from delivery_rest order by scope
                """).query((row, number) -> rest(row)).list();
    }

    /**
     * Begins a rest, or begins it anew where it was being drained. Deliveries that were under way when it began and
     * fail too change nothing.
     *
     * @return whether it began now
     */
    public boolean begin(String scope, Kind kind, int failures, Why why, Duration pause) {
        return jdbc.sql("""
                insert into delivery_rest (scope, kind, state, failures, code, reason, probe_at)
                values (:scope, :kind, 'resting', :failures, :code, :reason, now() + make_interval(secs => :pause))
                on conflict (scope) do update
                set state = 'resting', since = now(), failures = :failures, code = :code, reason = :reason,
                    probe_at = excluded.probe_at, probe_until = '-infinity'
                where delivery_rest.state = 'draining'
                """)
                        .param("scope", scope)
                        .param("kind", kind.name().toLowerCase(Locale.ROOT))
                        .param("failures", failures)
                        .param("code", why.code())
                        .param("reason", why.reason())
                        .param("pause", seconds(pause))
                        .update()
                == 1;
    }

    /** Takes the right to try what rests, if its moment has come and nobody else is trying. */
    public boolean takeProbe(String scope, Duration lease) {
        return jdbc.sql("""
                update delivery_rest set probe_until = now() + make_interval(secs => :lease)
                where scope = :scope and state = 'resting' and probe_at <= now() and probe_until < now()
                """)
                        .param("scope", scope)
                        .param("lease", seconds(lease))
                        .update()
                == 1;
    }

    /** Gives the right to try back without having tried. */
    public void giveProbeBack(String scope) {
        jdbc.sql("update delivery_rest set probe_until = '-infinity' where scope = :scope and state = 'resting'")
                .param("scope", scope)
                .update();
    }

    /** It was tried in vain: it rests on, for so long. */
    public void prolong(String scope, int failures, Why why, Duration pause) {
        jdbc.sql("""
                update delivery_rest
                set failures = :failures, code = :code, reason = :reason, probe_until = '-infinity',
                    probe_at = now() + make_interval(secs => :pause)
                where scope = :scope and state = 'resting'
                """)
                .param("scope", scope)
                .param("failures", failures)
                .param("code", why.code())
                .param("reason", why.reason())
                .param("pause", seconds(pause))
                .update();
    }

    /** It works again: what waited is drained. */
    public void drain(String scope) {
        jdbc.sql("""
                update delivery_rest set state = 'draining', since = now(), probe_until = '-infinity'
                where scope = :scope and state = 'resting'
                """).param("scope", scope).update();
    }

    /** Ends a drain unless something that waited when it began is still waiting at one of the centres. */
    public boolean endDrained(String scope, Collection<String> centreIds) {
        return jdbc.sql("""
                delete from delivery_rest rest
                where scope = :scope and state = 'draining' and not exists (
                    select 1 from delivery
                    where delivery.state = 'waiting' and not behind and centre_id = any (:centres) and due_at <= now()
                        and created_at < rest.since)
                """)
                        .param("scope", scope)
                        .param("centres", centreIds.toArray(String[]::new))
                        .update()
                == 1;
    }

    /** Lets what rests be tried at once: whatever was wrong may have been mended. */
    public void tryAgain(Kind kind) {
        jdbc.sql("update delivery_rest set probe_at = now() where kind = :kind and state = 'resting'")
                .param("kind", kind.name().toLowerCase(Locale.ROOT))
                .update();
    }

    /** Lets one thing that rests be tried at once. */
    public void tryAgain(String scope) {
        jdbc.sql("update delivery_rest set probe_at = now() where scope = :scope and state = 'resting'")
                .param("scope", scope)
                .update();
    }

    private static Rest rest(ResultSet row) throws SQLException {
        return new Rest(
                row.getString("scope"),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                "draining".equals(row.getString("state")),
                instant(row, "since"),
                row.getInt("failures"),
                row.getString("code"),
                row.getString("reason"),
                instant(row, "probe_at"),
                row.getBoolean("probe_due"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    /**
     * Why something rests.
     *
     * @param code stable
     * @param reason in a sentence without personal data
     */
    public record Why(String code, String reason) {}
}
