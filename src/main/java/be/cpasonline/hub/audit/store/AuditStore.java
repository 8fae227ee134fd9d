package be.cpasonline.hub.audit.store;

import be.cpasonline.hub.audit.AuditEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The audit in the database: lines are added, never changed. */
@Repository
public class AuditStore {
    private static final long LOCK = 4_061_118_802_027_153_202L;

    private final JdbcClient jdbc;

    public AuditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one writer at a time add a line; held to the end of the caller's transaction. */
    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query()
                .singleRow();
    }

    /** The last line; empty where there is none. */
    public Optional<Line> last() {
        return latest(1).stream().findFirst();
    }

    /** The last lines, the newest first. */
    public List<Line> latest(int most) {
        return jdbc.sql("select * from audit_entry order by id desc limit :most")
                .param("most", most)
                .query((row, number) -> line(row))
                .list();
    }

    /** The lines about any of the given subjects, in order. */
    public List<Line> about(Collection<String> subjects) {
        return jdbc.sql("select * from audit_entry where subject = any (:subjects) order by id")
                .param("subjects", subjects.toArray(String[]::new))
                .query((row, number) -> line(row))
                .list();
    }

    /** All lines, in order. */
    public List<Line> all() {
        return jdbc.sql("select * from audit_entry order by id")
                .query((row, number) -> line(row))
                .list();
    }

    /** Adds a line; joins the caller's transaction. */
    public void add(Line line) {
        AuditEntry entry = line.entry();
        jdbc.sql("insert into audit_entry values (:id, :at, :who, :what, :subject, :reason, :hash)")
                .param("id", entry.id())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("who", entry.who())
                .param("what", entry.what())
                .param("subject", entry.subject())
                .param("reason", entry.reason())
                .param("hash", line.hash())
                .update();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                new AuditEntry(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("who"),
                        row.getString("what"),
                        row.getString("subject"),
                        row.getString("reason")),
                row.getBytes("hash"));
    }

    /**
     * A line.
     *
     * @param hash over the hash of the line before and this entry
     */
    public record Line(AuditEntry entry, byte[] hash) {}
}
