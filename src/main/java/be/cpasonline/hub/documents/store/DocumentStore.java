package be.cpasonline.hub.documents.store;

import be.cpasonline.hub.vault.WrappedKey;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of documents. */
@Repository
public class DocumentStore {
    private static final String DELETE = """
            with gone as (
                delete from document where attached_at is null and %s returning content_id
            ), segments as (
                delete from document_segment where content_id in (select content_id from gone)
            )
            select count(*) from gone""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    public DocumentStore(JdbcTemplate jdbc) {
        this.jdbc = JdbcClient.create(jdbc);
        this.batches = jdbc;
    }

    /** Adds a document that is attached to nothing yet; false where the id is taken. */
    public boolean add(DocumentRow document, Instant stagedAt) {
        String sql = """
                insert into document (id, system_id, content_id, media_type, size, sha256,
                    key_owner, key_version, wrapped_key, staged_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do nothing""";
        WrappedKey key = document.key();
        return jdbc.sql(sql)
                        .params(document.id(), document.systemId(), document.contentId())
                        .params(document.mediaType(), document.size(), document.sha256())
                        .params(key.owner(), key.version(), key.bytes(), utc(stagedAt))
                        .update()
                == 1;
    }

    public Optional<DocumentRow> find(UUID id) {
        return jdbc.sql("select * from document where id = ?")
                .param(id)
                .query(DocumentRow::read)
                .optional();
    }

    public List<DocumentRow> find(Collection<UUID> ids) {
        return jdbc.sql("select * from document where id = any(?)")
                .param(ids.toArray(UUID[]::new))
                .query(DocumentRow::read)
                .list();
    }

    /** As {@link #find(Collection)}; nobody else changes them until the transaction ends. */
    public List<DocumentRow> lock(Collection<UUID> ids) {
        return jdbc.sql("select * from document where id = any(?) order by id for update")
                .param(ids.toArray(UUID[]::new))
                .query(DocumentRow::read)
                .list();
    }

    public List<DocumentRow> ofApplication(UUID applicationId) {
        return jdbc.sql("select * from document where application_id = ?")
                .param(applicationId)
                .query(DocumentRow::read)
                .list();
    }

    /** Binds documents to an application, each with its key as wrapped from now on. */
    public void attach(UUID applicationId, Map<UUID, WrappedKey> keys, Instant attachedAt) {
        String sql = """
                update document set application_id = ?, attached_at = ?,
                    key_owner = ?, key_version = ?, wrapped_key = ?
                where id = ?""";
        batches.batchUpdate(sql, keys.entrySet(), keys.size(), (statement, entry) -> {
            statement.setObject(1, applicationId);
            statement.setObject(2, utc(attachedAt));
            setKey(statement, entry.getValue());
            statement.setObject(6, entry.getKey());
        });
    }

    /** Keeps what a system staged and nobody attached until an instant, later than it is kept already; returns which. */
    public List<UUID> keep(String systemId, Collection<UUID> ids, Instant until) {
        return jdbc.sql("""
                update document set keep_until = greatest(keep_until, :until)
                where id = any (:ids) and system_id = :system and attached_at is null
                returning id""")
                .param("until", utc(until))
                .param("ids", ids.toArray(UUID[]::new))
                .param("system", systemId)
                .query(UUID.class)
                .list();
    }

    /** Deletes what a system staged and nobody attached, with its content; false where there is no such document. */
    public boolean deleteStaged(String systemId, UUID id) {
        return delete(jdbc.sql(DELETE.formatted("id = :id and system_id = :system"))
                        .param("id", id)
                        .param("system", systemId))
                == 1;
    }

    /**
     * Deletes what was staged before an instant and never attached, with its content, but for what is to be kept longer
     * than now; returns how many.
     */
    public int deleteStagedBefore(Instant instant, Instant now) {
        return delete(jdbc.sql(DELETE.formatted("staged_at < :before and (keep_until is null or keep_until <= :now)"))
                .param("before", utc(instant))
                .param("now", utc(now)));
    }

    private static int delete(JdbcClient.StatementSpec statement) {
        return statement.query(Integer.class).single();
    }

    private static void setKey(PreparedStatement statement, WrappedKey key) throws SQLException {
        statement.setString(3, key.owner());
        statement.setInt(4, key.version());
        statement.setBytes(5, key.bytes());
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
