package be.cpasonline.hub.register.store;

import be.cpasonline.hub.vault.WrappedKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What follows applications, in the register. */
@Repository
public class FollowUpTable {
    private static final String PARENT =
            "select id, centre_id, key_owner, key_version, wrapped_key, forgotten_at from application where id = :id";

    private final JdbcClient jdbc;

    public FollowUpTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The application, so that what follows it is registered one after the other, until the transaction ends. */
    public Parent lock(UUID applicationId) {
        return jdbc.sql(PARENT + " for no key update")
                .param("id", applicationId)
                .query((row, number) -> parent(row))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("no application " + applicationId));
    }

    /** The application. */
    public Optional<Parent> find(UUID applicationId) {
        return jdbc.sql(PARENT)
                .param("id", applicationId)
                .query((row, number) -> parent(row))
                .optional();
    }

    /** Adds a row. */
    public void add(FollowUpRow row) {
        jdbc.sql("""
                insert into follow_up (id, application_id, kind, system_id, idempotency_key, fingerprint, submitted_at,
                                       received_on, content)
                values (:id, :application, :kind, :system, :key, :fingerprint, :submittedAt, :receivedOn, :content)
                """)
                .param("id", row.id())
                .param("application", row.applicationId())
                .param("kind", row.kind())
                .param("system", row.systemId())
                .param("key", row.idempotencyKey())
                .param("fingerprint", row.fingerprint())
                .param("submittedAt", row.submittedAt().atOffset(ZoneOffset.UTC))
                .param("receivedOn", row.receivedOn())
                .param("content", row.content())
                .update();
    }

    /** What a system submitted under a key. */
    public Optional<FollowUpRow> find(String systemId, String idempotencyKey) {
        return jdbc.sql("select * from follow_up where system_id = :system and idempotency_key = :key")
                .param("system", systemId)
                .param("key", idempotencyKey)
                .query((row, number) -> row(row))
                .optional();
    }

    /** What follows an application, the oldest first. */
    public List<FollowUpRow> of(UUID applicationId) {
        return jdbc.sql("select * from follow_up where application_id = :application order by id")
                .param("application", applicationId)
                .query((row, number) -> row(row))
                .list();
    }

    private static FollowUpRow row(ResultSet row) throws SQLException {
        return new FollowUpRow(
                row.getObject("id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getString("kind"),
                row.getString("system_id"),
                row.getString("idempotency_key"),
                row.getBytes("fingerprint"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                row.getObject("received_on", LocalDate.class),
                row.getBytes("content"));
    }

    private static Parent parent(ResultSet row) throws SQLException {
        return new Parent(
                row.getObject("id", UUID.class),
                row.getString("centre_id"),
                new WrappedKey(row.getString("key_owner"), row.getInt("key_version"), row.getBytes("wrapped_key")),
                row.getObject("forgotten_at") != null);
    }

    /**
     * The application that something follows.
     *
     * @param id its id
     * @param centreId the centre that was presumed competent
     * @param key its wrapped key
     * @param forgotten whether what was said in it, and in what followed it, is forgotten
     */
    public record Parent(UUID id, String centreId, WrappedKey key, boolean forgotten) {}
}
