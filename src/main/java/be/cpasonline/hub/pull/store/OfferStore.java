package be.cpasonline.hub.pull.store;

import be.cpasonline.hub.vault.WrappedKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What lies ready, in the database. */
@Repository
public class OfferStore {
    private static final int MOST_AGAIN = 1_000;

    /** All but the payload, which may be large. */
    private static final String COLUMNS = """
            id, application_id, centre_id, kind, original_id, test, reference, media_type, placed_by, position,
            offered_at, fetched_at, ended_at, key_owner, key_version, wrapped_key, documents""";

    private static final String END = """
            ended_at = coalesce(ended_at, now()), payload = null, documents = null, key_owner = null, key_version = null,
            wrapped_key = null""";

    private final JdbcClient jdbc;

    OfferStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Lays a delivery ready; one that lies there already, or was taken, stays as it is. One that its package refused lies
     * ready anew, at a new place: it only comes here again because a person decided so.
     *
     * @param payload encrypted with the row's key
     */
    public void add(OfferRow row, byte[] payload) {
        @Nullable WrappedKey key = row.key();
        jdbc.sql("""
                insert into pull_offer (id, application_id, centre_id, kind, original_id, test, reference, media_type,
                    key_owner, key_version, wrapped_key, payload, documents)
                values (:id, :application, :centre, :kind, :original, :test, :reference, :mediaType,
                    :keyOwner, :keyVersion, :wrappedKey, :payload, :documents)
                on conflict (id) do update set test = excluded.test, media_type = excluded.media_type,
                    key_owner = excluded.key_owner, key_version = excluded.key_version,
                    wrapped_key = excluded.wrapped_key, payload = excluded.payload, documents = excluded.documents,
                    placed_by = excluded.placed_by, position = excluded.position, placed_at = excluded.placed_at,
                    offered_at = excluded.offered_at, fetched_at = null, ended_at = null, refused = false,
                    times_laid = pull_offer.times_laid + 1
                where pull_offer.refused
                """)
                .param("id", row.id())
                .param("application", row.applicationId())
                .param("centre", row.centreId())
                .param("kind", row.kind())
                .param("original", row.originalId())
                .param("test", row.test())
                .param("reference", row.reference())
                .param("mediaType", row.mediaType())
                .param("keyOwner", key == null ? null : key.owner())
                .param("keyVersion", key == null ? null : key.version())
                .param("wrappedKey", key == null ? null : key.bytes())
                .param("payload", payload)
                .param("documents", row.documents())
                .update();
    }

    public Optional<OfferRow> find(UUID id) {
        return jdbc.sql("select %s from pull_offer where id = :id".formatted(COLUMNS))
                .param("id", id)
                .query((row, number) -> row(row))
                .optional();
    }

    /** Whether one lies ready or was taken; not where it was refused. */
    public boolean laid(UUID id) {
        return jdbc.sql("select exists (select 1 from pull_offer where id = :id and not refused)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** How often one was laid ready. */
    public int timesLaid(UUID id) {
        return jdbc.sql("select times_laid from pull_offer where id = :id")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** The encrypted payload; empty where it is not to be fetched any more. */
    public Optional<byte[]> payload(UUID id) {
        return jdbc.sql("select payload from pull_offer where id = :id and ended_at is null")
                .param("id", id)
                .query(byte[].class)
                .optional();
    }

    /**
     * What lies ready for centres after a place, in the order in which it was placed. What a transaction placed that has
     * not ended is not given, nor what was placed after it: nothing can come to stand before a place that was given.
     */
    public List<OfferRow> after(Collection<String> centreIds, long placedBy, long position, int most) {
        return jdbc.sql("""
                select ready.* from unnest(:centres) wanted (centre_id) cross join lateral (
                    select %s from pull_offer
                    where centre_id = wanted.centre_id and ended_at is null
                        and (placed_by, position) > (cast(cast(:placedBy as text) as xid8), :position)
                        and placed_by < pg_snapshot_xmin(pg_current_snapshot())
                    order by placed_by, position limit :most) ready
                order by ready.placed_by, ready.position limit :most
                """.formatted(COLUMNS))
                .param("centres", centreIds.toArray(String[]::new))
                .param("placedBy", Long.toString(placedBy))
                .param("position", position)
                .param("most", most)
                .query((row, number) -> row(row))
                .list();
    }

    /** Whether a transaction can have placed something yet. Where not, it is one of before the database was restored. */
    public boolean begun(long transaction) {
        return jdbc.sql("select cast(cast(:transaction as text) as xid8) < pg_snapshot_xmax(pg_current_snapshot())")
                .param("transaction", Long.toString(transaction))
                .query(Boolean.class)
                .single();
    }

    /** That the content of one was fetched just now. */
    public void fetched(UUID id) {
        jdbc.sql("update pull_offer set fetched_at = now() where id = :id and ended_at is null")
                .param("id", id)
                .update();
    }

    /** Nothing of these is ever to be fetched again: their content goes. What was refused before is not any more. */
    public void end(Collection<UUID> ids) {
        jdbc.sql("update pull_offer set refused = false, %s where id = any (?) and (ended_at is null or refused)"
                        .formatted(END))
                .param(ids.toArray(UUID[]::new))
                .update();
    }

    /** One that lies ready is refused: it is not to be fetched until it is laid ready anew; its content goes. */
    public void refuse(UUID id) {
        jdbc.sql("update pull_offer set refused = true, %s where id = :id and ended_at is null".formatted(END))
                .param("id", id)
                .update();
    }

    /**
     * Places anew what nobody acknowledged.
     *
     * @param fetched how long ago it was fetched
     * @param placed or, fetched or not, how long ago it was placed
     * @return how many
     */
    public int again(Duration fetched, Duration placed) {
        return jdbc.sql("""
                with fetched as (
                    select id from pull_offer
                    where ended_at is null and fetched_at < now() - cast(:fetched as interval)
                    order by fetched_at limit :most for update skip locked),
                placed as (
                    select id from pull_offer
                    where ended_at is null and placed_at < now() - cast(:placed as interval)
                    order by placed_at limit :most for update skip locked)
                update pull_offer set placed_by = pg_current_xact_id(), position = nextval('pull_position'),
                    placed_at = now(), fetched_at = null
                where id in (select id from fetched union select id from placed)
                """)
                .param("fetched", fetched.toString())
                .param("placed", placed.toString())
                .param("most", MOST_AGAIN)
                .update();
    }

    /** The last place that may be read: it changes when something comes. */
    public String latest() {
        return jdbc.sql("""
                select placed_by::text || '-' || position from pull_offer
                where ended_at is null and placed_by < pg_snapshot_xmin(pg_current_snapshot())
                order by placed_by desc, position desc limit 1
                """).query(String.class).optional().orElse("none");
    }

    private static OfferRow row(ResultSet row) throws SQLException {
        return new OfferRow(
                row.getObject("id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getString("centre_id"),
                row.getString("kind"),
                row.getObject("original_id", UUID.class),
                row.getBoolean("test"),
                row.getString("reference"),
                row.getString("media_type"),
                Long.parseLong(row.getString("placed_by")),
                row.getLong("position"),
                instant(row.getObject("offered_at", OffsetDateTime.class)),
                Optional.ofNullable(row.getObject("fetched_at", OffsetDateTime.class))
                        .map(OfferStore::instant)
                        .orElse(null),
                row.getObject("ended_at") != null,
                key(row),
                row.getBytes("documents"));
    }

    private static @Nullable WrappedKey key(ResultSet row) throws SQLException {
        byte[] wrapped = row.getBytes("wrapped_key");
        return wrapped == null ? null : new WrappedKey(row.getString("key_owner"), row.getInt("key_version"), wrapped);
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }
}
