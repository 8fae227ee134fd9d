package be.cpasonline.hub.status.store;

import be.cpasonline.hub.model.CaseStatus;
import be.cpasonline.hub.vault.WrappedKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What packages said, in the database. */
@Repository
public class StatusStore {
    private final JdbcClient jdbc;

    StatusStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one transaction at a time use a key; what is accepted is on disk at the commit. */
    public void lock(String systemId, String idempotencyKey) {
        jdbc.sql("""
                select pg_advisory_xact_lock(hashtextextended(:key, hashtextextended(:system, 1))),
                       set_config('synchronous_commit', 'on', true)
                """)
                .param("key", idempotencyKey)
                .param("system", systemId)
                .query((row, number) -> number)
                .single();
    }

    /** Lets one transaction at a time change what is known of an application. */
    public void lock(UUID applicationId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:application, 2))")
                .param("application", applicationId.toString())
                .query((row, number) -> number)
                .single();
    }

    public void add(ReportRow row) {
        @Nullable WrappedKey key = row.key();
        jdbc.sql("""
                insert into status_report (id, system_id, idempotency_key, fingerprint, application_id, delivery_id,
                    centre_id, about, word, status, standing, at, received_at, their_reference, until, transferred_to,
                    key_owner, key_version, wrapped_key, text)
                values (:id, :system, :key, :fingerprint, :application, :delivery, :centre, :about, :word, :status,
                    :standing, :at, :receivedAt, :reference, :until, :transferredTo, :keyOwner, :keyVersion,
                    :wrappedKey, :text)
                """)
                .param("id", row.id())
                .param("system", row.systemId())
                .param("key", row.idempotencyKey())
                .param("fingerprint", row.fingerprint())
                .param("application", row.applicationId())
                .param("delivery", row.deliveryId())
                .param("centre", row.centreId())
                .param("about", row.about())
                .param("word", row.word())
                .param("status", row.status())
                .param("standing", row.standing())
                .param("at", utc(row.at()))
                .param("receivedAt", utc(row.receivedAt()))
                .param("reference", row.theirReference())
                .param("until", row.until())
                .param("transferredTo", row.transferredTo())
                .param("keyOwner", key == null ? null : key.owner())
                .param("keyVersion", key == null ? null : key.version())
                .param("wrappedKey", key == null ? null : key.bytes())
                .param("text", row.text())
                .update();
    }

    public Optional<ReportRow> find(UUID id) {
        return jdbc.sql("select * from status_report where id = :id")
                .param("id", id)
                .query(StatusStore::row)
                .optional();
    }

    /** What was said under a key. */
    public Optional<ReportRow> find(String systemId, String idempotencyKey) {
        return jdbc.sql("select * from status_report where system_id = :system and idempotency_key = :key")
                .param("system", systemId)
                .param("key", idempotencyKey)
                .query(StatusStore::row)
                .optional();
    }

    /** All that was said of an application, in the order in which it happened. */
    public List<ReportRow> of(UUID applicationId) {
        return jdbc.sql("select * from status_report where application_id = :application order by at, id")
                .param("application", applicationId)
                .query(StatusStore::row)
                .list();
    }

    /** The latest that is part of the history of the case. */
    public Optional<ReportRow> current(UUID applicationId) {
        return jdbc.sql("""
                select * from status_report
                where application_id = :application and standing = 'applied' and status is not null
                order by at desc, id desc limit 1
                """)
                .param("application", applicationId)
                .query(StatusStore::row)
                .optional();
    }

    /** What a person must look at for a centre, at most a hundred. */
    public List<ReportRow> open(String centreId) {
        return jdbc.sql("""
                select * from status_report where centre_id = :centre and standing <> 'applied' order by id limit 100
                """).param("centre", centreId).query(StatusStore::row).list();
    }

    /** A person says what an open report means; whether it was open. */
    public boolean resolve(UUID id, CaseStatus meaning, String who, Instant at) {
        return jdbc.sql("""
                update status_report
                set status = :status, standing = 'applied', resolved_by = :who, resolved_at = :at
                where id = :id and standing <> 'applied'
                """)
                        .param("id", id)
                        .param("status", meaning.name())
                        .param("who", who)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    private static ReportRow row(ResultSet row, int number) throws SQLException {
        @Nullable String owner = row.getString("key_owner");
        return new ReportRow(
                row.getObject("id", UUID.class),
                row.getString("system_id"),
                row.getString("idempotency_key"),
                row.getBytes("fingerprint"),
                row.getObject("application_id", UUID.class),
                row.getObject("delivery_id", UUID.class),
                row.getString("centre_id"),
                row.getString("about"),
                row.getString("word"),
                row.getString("status"),
                row.getString("standing"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("their_reference"),
                row.getObject("until", LocalDate.class),
                row.getString("transferred_to"),
                owner == null ? null : new WrappedKey(owner, row.getInt("key_version"), row.getBytes("wrapped_key")),
                row.getBytes("text"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
