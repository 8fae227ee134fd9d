package be.cpasonline.hub.delivery.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The windows of the queues: for each centre the first of its waiting deliveries. */
@Repository
public class WindowStore {
    /*
     * The centres with waiting rows are found by hopping through the index, one probe a centre; of each, only the first
     * rows are looked at. So the cost depends on how many centres have work, never on how much. Two instances
     * that sweep at the same moment may both put a message in; the second finds that its delivery has moved. What is found is an
     * array for the updates: of a set the planner thinks that it may be large, and reads the whole table.
     */
    private static final String SWEEP = """
            with recursive busy (centre_id) as (
                (select centre_id from delivery where state = 'waiting' and not behind order by centre_id limit 1)
                union all
                select (select d.centre_id from delivery d
                        where d.state = 'waiting' and not d.behind and d.centre_id > busy.centre_id order by d.centre_id limit 1)
                from busy where busy.centre_id is not null),
            placed as materialized (
                select first.* from busy cross join lateral (
                    select id, centre_id, due_at <= now() and queued_until < now() as ready
                    from delivery where state = 'waiting' and not behind and centre_id = busy.centre_id
                    order by urgent desc, id
                    limit coalesce((select own.size from unnest(:centres, :sizes) own (centre_id, size)
                                    where own.centre_id = busy.centre_id), :size)) first
                where busy.centre_id is not null),
            marked as (
                update delivery set queued_until = now() + make_interval(secs => :queuedFor)
                where id = any (array(select id from placed where ready)) and state = 'waiting'
                returning application_id, centre_id, urgent, id),
            asked as (
                update delivery set queued_until = now() + make_interval(secs => :queuedFor)
                where id = any (array(
                    select id from delivery
                    where state = 'uncertain' and due_at <= now() and queued_until < now()
                        and centre_id <> all (select own.centre_id from unnest(:centres, :sizes) own (centre_id, size)
                                              where own.size = 0)
                    order by due_at limit :asked for update skip locked)) and state = 'uncertain'
                returning application_id, centre_id, urgent, id)
            select application_id, centre_id, urgent, id, false as is_full from asked
            union all
            select application_id, centre_id, urgent, id, false from marked
            union all
            select null, centre_id, false, null, count(*) >= :size from placed group by centre_id
            order by id
            """;

    private static final int ASKED_AT_ONCE = 200;

    private final JdbcClient jdbc;

    WindowStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Marks as queued what belongs into the queues and is not there, and tells it, oldest first: what waits, and what is
     * uncertain and due.
     *
     * @param size how many waiting deliveries of a centre may be in its queue
     * @param others the centres to which another number applies
     */
    public Sweep sweep(int size, Map<String, Integer> others, Duration queuedFor) {
        List<Queued> queued = new ArrayList<>();
        Set<String> busy = new HashSet<>();
        Set<String> full = new HashSet<>();
        String[] centres = others.keySet().toArray(String[]::new);
        Integer[] sizes = others.values().toArray(Integer[]::new);
        jdbc.sql(SWEEP)
                .param("size", size)
                .param("centres", centres)
                .param("sizes", sizes)
                .param("asked", ASKED_AT_ONCE)
                .param("queuedFor", queuedFor.toMillis() / 1000.0)
                .query((RowCallbackHandler) row -> read(row, queued, busy, full));
        return new Sweep(queued, busy, full);
    }

    /** Forgets what is marked as queued, for when the queues are known to be lost; returns how many. */
    public int forgetQueued() {
        return jdbc.sql("""
                update delivery set queued_until = '-infinity' where state in ('waiting', 'uncertain') and queued_until > now()
                """).update();
    }

    /** Forgets of some that they are marked as queued, since they are in no queue: the next sweep finds them again. */
    public void forgetQueued(Collection<UUID> applicationIds) {
        jdbc.sql("""
                update delivery set queued_until = '-infinity'
                where application_id = any (:applications) and state in ('waiting', 'uncertain') and queued_until > now()
                """).param("applications", applicationIds.toArray(UUID[]::new)).update();
    }

    private static void read(ResultSet row, List<Queued> queued, Set<String> busy, Set<String> full)
            throws SQLException {
        UUID application = row.getObject("application_id", UUID.class);
        String centre = row.getString("centre_id");
        if (application != null) {
            queued.add(new Queued(application, centre, row.getBoolean("urgent")));
            return;
        }
        busy.add(centre);
        if (row.getBoolean("is_full")) {
            full.add(centre);
        }
    }

    /**
     * What a sweep found.
     *
     * @param queued what is to be put into the queues now
     * @param busy centres that have something in their window, whoever put it there
     * @param full centres whose window is full: what comes new for them waits for a later sweep
     */
    public record Sweep(List<Queued> queued, Set<String> busy, Set<String> full) {}

    /**
     * Work for the queue of a centre.
     *
     * @param applicationId the application whose next delivery is due
     * @param centreId the centre
     * @param urgent whether it goes before others
     */
    public record Queued(UUID applicationId, String centreId, boolean urgent) {}
}
