package be.cpasonline.hub.pull.store;

import be.cpasonline.hub.retention.ForgetsOfApplications;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Forgets what lay ready; whether it is still to be fetched, its delivery knows. */
@Repository
class ForgottenOffers implements ForgetsOfApplications {
    private final JdbcClient jdbc;

    ForgottenOffers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<UUID> needed(Collection<UUID> applicationIds, Instant since) {
        return Set.of();
    }

    @Override
    public void forgetContent(Collection<UUID> applicationIds, Instant now) {
        jdbc.sql("""
                update pull_offer set payload = null, documents = null, key_owner = null, key_version = null,
                    wrapped_key = null, ended_at = coalesce(ended_at, now())
                where application_id = any (?) and wrapped_key is not null
                """).param(applicationIds.toArray(UUID[]::new)).update();
    }

    @Override
    public void forget(Collection<UUID> applicationIds) {
        jdbc.sql("delete from pull_offer where application_id = any (?)")
                .param(applicationIds.toArray(UUID[]::new))
                .update();
    }
}
