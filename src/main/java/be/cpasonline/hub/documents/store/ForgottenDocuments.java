package be.cpasonline.hub.documents.store;

import be.cpasonline.hub.retention.ForgetsOfApplications;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Forgets what is in attached documents; type, size and digest stay with the application. */
@Repository
class ForgottenDocuments implements ForgetsOfApplications {
    private final JdbcClient jdbc;

    ForgottenDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A document asks for nothing of its own: what brought it does. */
    @Override
    public Set<UUID> needed(Collection<UUID> applicationIds, Instant since) {
        return Set.of();
    }

    @Override
    public void forgetContent(Collection<UUID> applicationIds, Instant now) {
        jdbc.sql("""
                with emptied as (
                    update document set forgotten_at = :now
                    where application_id = any (:ids) and forgotten_at is null
                    returning content_id
                )
                delete from document_segment where content_id in (select content_id from emptied)
                """)
                .param("ids", applicationIds.toArray(UUID[]::new))
                .param("now", DocumentStore.utc(now))
                .update();
    }

    @Override
    public void forget(Collection<UUID> applicationIds) {
        jdbc.sql("""
                with gone as (delete from document where application_id = any (?) returning content_id)
                delete from document_segment where content_id in (select content_id from gone)
                """).param(applicationIds.toArray(UUID[]::new)).update();
    }
}
