package be.cpasonline.hub.delivery.store;

import be.cpasonline.hub.retention.ForgetsOfApplications;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what is not settled; what a package said and when it took what stays with the application. */
@Repository
class ForgottenDeliveries implements ForgetsOfApplications {
    private final JdbcClient jdbc;

    ForgottenDeliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every delivery must be settled, and there must be one of the application itself. */
    @Override
    public Set<UUID> needed(Collection<UUID> applicationIds, Instant since) {
        return jdbc.sql("""
                select asked.id
                from unnest(:ids) as asked (id) left join delivery on delivery.application_id = asked.id
                group by asked.id
                having count(*) filter (where kind = 'original' and state <> 'replaced') = 0
                    or bool_or(state <> all (:settled) or state_since >= :since or answered_at >= :since)
                """)
                .param("ids", applicationIds.toArray(UUID[]::new))
                .param("settled", Moves.settled())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .set();
    }

    /** Results of steps are of no use once it is settled, and are the packages' own words. */
    @Override
    public void forgetContent(Collection<UUID> applicationIds, Instant now) {
        jdbc.sql("""
                delete from delivery_step
                where delivery_id in (select id from delivery where application_id = any (?))
                """).param(applicationIds.toArray(UUID[]::new)).update();
    }

    /** Tries, history and steps go with their delivery. */
    @Override
    public void forget(Collection<UUID> applicationIds) {
        jdbc.sql("delete from delivery where application_id = any (?)")
                .param(applicationIds.toArray(UUID[]::new))
                .update();
    }
}
