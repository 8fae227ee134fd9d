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

    private final JdbcClient jdbc;

    OfferStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lays a delivery ready; one that lies there already stays as it is. */
    public void add(OfferRow row) {
        @Nullable WrappedKey key = row.key();
        jdbc.sql("""
                insert into pull_offer (id, application_id, centre_id, kind, original_id, test, reference, media_type,
                    key_owner, key_version, wrapped_key, payload, documents)
                values (:id, :application, :centre, :kind, :original, :test, :reference, :mediaType,
                    :keyOwner, :keyVersion, :wrappedKey, :payload, :documents)
                on conflict (id) do nothing
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
                .param("payload", row.payload())
                .param("documents", row.documents())
                .update();
    }

    public Optional<OfferRow> find(UUID id) {
        return jdbc.sql("select * from pull_offer where id = :id")
                .param("id", id)
                .query((row, number) -> row(row))
                .optional();
    }

    /**
     * What lies ready for centres after a place, in the order in which it was placed. What a transaction placed that has
     * not ended is not given, nor what was placed after it: nothing can come to stand before a place that was given.
     */
    public List<OfferRow> after(Collection<String> centreIds, long placedBy, long position, int most) {
        return jdbc.sql("""
                select ready.* from unnest(:centres) wanted (centre_id) cross join lateral (
                    select * from pull_offer
                    where centre_id = wanted.centre_id and ended_at is null
                        and (placed_by, position) > (cast(cast(:placedBy as text) as xid8), :position)
                        and placed_by < pg_snapshot_xmin(pg_current_snapshot())
                    order by placed_by, position limit :most) ready
                order by ready.placed_by, ready.position limit :most
                """)
                .param("centres", centreIds.toArray(String[]::new))
                .param("placedBy", Long.toString(placedBy))
                .param("position", position)
                .param("most", most)
                .query((row, number) -> row(row))
                .list();
    }

    /** That the content of one was fetched just now. */
    public void fetched(UUID id) {
        jdbc.sql("update pull_offer set fetched_at = now() where id = :id and ended_at is null")
                .param("id", id)
                .update();
    }

    /** Nothing is to be fetched any more: its content goes. */
    public void end(Collection<UUID> ids) {
        jdbc.sql("""
                update pull_offer set ended_at = now(), payload = null, documents = null, key_owner = null,
                    key_version = null, wrapped_key = null
                where id = any (?) and ended_at is null
                """).param(ids.toArray(UUID[]::new)).update();
    }

    /** Places anew what was fetched longer ago and not acknowledged; returns how many. */
    public int again(Duration after) {
        return jdbc.sql("""
                update pull_offer set placed_by = pg_current_xact_id(), position = nextval('pull_position'),
                    placed_at = now(), fetched_at = null
                where id in (
                    select id from pull_offer
                    where ended_at is null and fetched_at < now() - cast(:after as interval)
                    order by fetched_at limit :most for update skip locked)
                """)
                .param("after", after.toString())
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
                row.getBytes("payload"),
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
