package be.cpasonline.hub.delivery.store;

import be.cpasonline.hub.delivery.AlarmKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What watchdogs look at. Each look hops through an index: it costs by centre that has work, never by application; by
 * application only for urgent ones, which are told one by one.
 */
@Repository
public class WatchStore {
    private static final int AT_MOST = 100;

    /** The centres with rows in a state, one probe each. */
    private static final String CENTRES_IN = """
            (with recursive found (centre_id) as (
                (select centre_id from delivery where %1$s order by centre_id limit 1)
                union all
                select (select d.centre_id from delivery d
                        where %1$s and d.centre_id > found.centre_id order by d.centre_id limit 1)
                from found where found.centre_id is not null)
            select centre_id from found where centre_id is not null)
            """;

    private static final String LATE = """
            select centre_id, min(created_at) as since from (
                select busy.centre_id, first.created_at from %s busy cross join lateral (
                    (select kind, created_at from delivery
                     where state = 'waiting' and not behind and centre_id = busy.centre_id and urgent order by id limit 1)
                    union all
                    (select kind, created_at from delivery
                     where state = 'waiting' and not behind and centre_id = busy.centre_id and not urgent order by id limit 1)) first
                union all
                select busy.centre_id, first.created_at from %s busy cross join lateral (
                    select created_at from delivery
                    where state = 'held' and centre_id = busy.centre_id and created_at < :before limit 1) first
                union all
                select centre_id, created_at from delivery where state in ('sending', 'uncertain')) late
            where created_at < :before
            group by centre_id
            """.formatted(
                    CENTRES_IN.formatted("state = 'waiting' and not behind"), CENTRES_IN.formatted("state = 'held'"));

    private static final String HELD = """
            select busy.centre_id, first.since from %s busy cross join lateral (
                select min(state_since) as since from (
                    select state_since from delivery
                    where state = 'held' and centre_id = busy.centre_id limit 1000) oldest) first
            """.formatted(CENTRES_IN.formatted("state = 'held'"));

    private static final String OFFERED = """
            select busy.centre_id, first.since from %s busy cross join lateral (
                select state_since as since from delivery
                where state = 'offered' and centre_id = busy.centre_id order by state_since limit 1) first
            where first.since < :before
            """.formatted(CENTRES_IN.formatted("state = 'offered'"));

    private static final String URGENT = """
            with silent as not materialized (
                select application_id, centre_id, created_at,
                       exists (select 1 from alarm
                               where kind = :kind and subject = application_id::text and cleared_at is null) as told
                from delivery
                where urgent and kind = 'original' and answered_at is null and state not in ('withdrawn', 'replaced')
                    and created_at < :before)
            (select * from silent where told)
            union all
            (select * from silent where not told order by created_at limit :most)
            """;

    private final JdbcClient jdbc;

    WatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The centres with something registered before a moment that is not delivered, with the oldest of it. */
    public List<Concern> notDelivered(Instant before) {
        return jdbc.sql(LATE)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, number) -> centre(row))
                .list();
    }

    /** The centres with held deliveries, with since when. */
    public List<Concern> held() {
        return jdbc.sql(HELD).query((row, number) -> centre(row)).list();
    }

    /** The centres for which something has lain ready since before a moment, with the oldest of it. */
    public List<Concern> offered(Instant before) {
        return jdbc.sql(OFFERED)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, number) -> centre(row))
                .list();
    }

    /** Those of the centres that took something before a moment and never said anything of it, with the oldest. */
    public List<Concern> unanswered(Collection<String> centreIds, Instant before) {
        return jdbc.sql("""
                select asked.centre_id, first.created_at as since
                from unnest(:centres) asked (centre_id) cross join lateral (
                    select created_at from delivery
                    where kind = 'original' and answered_at is null and state in ('delivered', 'acknowledged')
                        and centre_id = asked.centre_id
                    order by created_at limit 1) first
                where first.created_at < :before
                """)
                .param("centres", centreIds.toArray(String[]::new))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, number) -> centre(row))
                .list();
    }

    /**
     * Urgent applications from before a moment of which no centre said anything: all that an alarm was raised for, and of
     * the others the oldest hundred. So many that are told already hide none that is not.
     */
    public List<Urgent> urgentUnanswered(Instant before) {
        return jdbc.sql(URGENT)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("kind", AlarmKind.URGENT_NOT_TAKEN.name())
                .param("most", AT_MOST)
                .query((row, number) -> new Urgent(
                        row.getObject("application_id", UUID.class),
                        row.getString("centre_id"),
                        instant(row, "created_at")))
                .list();
    }

    private static Concern centre(ResultSet row) throws SQLException {
        return Concern.ofCentre(row.getString("centre_id"), instant(row, "since"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /**
     * An urgent application that nobody answers.
     *
     * @param applicationId the application
     * @param centreId its centre
     * @param since when it was registered
     */
    public record Urgent(UUID applicationId, String centreId, Instant since) {}
}
