package be.cpasonline.hub.delivery.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deliveries that others take over. */
@Repository
public class ReroutingStore {
    private final JdbcClient jdbc;

    ReroutingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Replaces every delivery of an application by a new one to a centre, all or none, in one statement.
     *
     * @param reason why, in a sentence
     * @return those that were replaced; none while one of them is being sent or uncertain, or the person withdrew
     */
    public List<UUID> replace(UUID applicationId, String centreId, String reason) {
        UUID[] ids = current(applicationId).stream()
                .map(delivery -> UuidCreator.getTimeOrderedEpoch())
                .toArray(UUID[]::new);
        return jdbc.sql("""
                with current as (
                    select id, kind, sequence, urgent, state, follow_up_id,
                           row_number() over (order by sequence) as place, count(*) over () as total
                    from (select * from delivery where application_id = :application and state <> 'replaced'
                          for update) locked),
                free as (
                    select * from current
                    where total = :total
                        and not exists (select 1 from current where state in ('sending', 'uncertain', 'withdrawn'))),
                replaced as (
                    update delivery
                    set state = 'replaced', state_count = state_count + 1, state_since = now(), reason_code = 'rerouted',
                        reason = :reason, queued_until = '-infinity'
                    from free where delivery.id = free.id
                    returning free.id, free.kind, free.urgent, free.place, free.follow_up_id),
                begun as (
                    insert into delivery (id, application_id, centre_id, kind, sequence, urgent, state, reason_code,
                                          reason, follow_up_id, behind)
                    select (:ids)[place], :application, :centre, kind,
                           (select max(sequence) from delivery where application_id = :application) + place, urgent,
                           'waiting', 'rerouted', :reason, follow_up_id, place > 1
                    from replaced)
                select id from replaced
                """)
                .param("application", applicationId)
                .param("centre", centreId)
                .param("reason", reason)
                .param("ids", ids)
                .param("total", ids.length)
                .query(UUID.class)
                .list();
    }

    private List<UUID> current(UUID applicationId) {
        return jdbc.sql("select id from delivery where application_id = :application and state <> 'replaced'")
                .param("application", applicationId)
                .query(UUID.class)
                .list();
    }
}
