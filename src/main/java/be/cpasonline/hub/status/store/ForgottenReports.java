package be.cpasonline.hub.status.store;

import be.cpasonline.hub.retention.ForgetsOfApplications;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Forgets what centres wrote to people; the statuses and their dates stay with the application. */
@Repository
class ForgottenReports implements ForgetsOfApplications {
    private final JdbcClient jdbc;

    ForgottenReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A report that a person must look at is not done with. */
    @Override
    public Set<UUID> needed(Collection<UUID> applicationIds, Instant since) {
        return jdbc.sql("""
                select distinct application_id from status_report
                where application_id = any (:ids)
                    and (standing <> 'applied' or received_at >= :since or resolved_at >= :since)
                """)
                .param("ids", applicationIds.toArray(UUID[]::new))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .set();
    }

    /** Each text has a key of its own: it goes too. */
    @Override
    public void forgetContent(Collection<UUID> applicationIds, Instant now) {
        jdbc.sql("""
                update status_report set text = null, key_owner = null, key_version = null, wrapped_key = null
                where application_id = any (?) and text is not null
                """).param(applicationIds.toArray(UUID[]::new)).update();
    }

    @Override
    public void forget(Collection<UUID> applicationIds) {
        jdbc.sql("delete from status_report where application_id = any (?)")
                .param(applicationIds.toArray(UUID[]::new))
                .update();
    }
}
