package be.cpasonline.hub.register.store;

import be.cpasonline.hub.retention.ForgetsApplications;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Forgets applications, or what is in them and in what follows them. */
@Repository
class ForgottenApplications implements ForgetsApplications {
    private final JdbcClient jdbc;

    ForgottenApplications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<UUID> between(UUID after, UUID before, int most) {
        return jdbc.sql("select id from application where id > :after and id < :before order by id limit :most")
                .param("after", after)
                .param("before", before)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    @Override
    public List<UUID> lock(Collection<UUID> applicationIds) {
        return jdbc.sql("select id from application where id = any (?) order by id for update skip locked")
                .param(applicationIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    @Override
    public Set<UUID> named(Collection<UUID> applicationIds) {
        return jdbc.sql("select distinct joined_to from application where joined_to = any (?)")
                .param(applicationIds.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    /** The key stays: the receipt is encrypted with it. */
    @Override
    public int forgetContent(Collection<UUID> applicationIds, Instant now) {
        return jdbc.sql("""
                with follow_ups as (
                    update follow_up set content = '' where application_id = any (:ids) and content <> ''
                )
                update application set content = '', forgotten_at = :now
                where id = any (:ids) and forgotten_at is null
                """)
                .param("ids", applicationIds.toArray(UUID[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public int forget(Collection<UUID> applicationIds) {
        UUID[] ids = applicationIds.toArray(UUID[]::new);
        jdbc.sql("delete from follow_up where application_id = any (?)")
                .param(ids)
                .update();
        jdbc.sql("delete from intake_key where application_id = any (?)")
                .param(ids)
                .update();
        return jdbc.sql("delete from application where id = any (?)").param(ids).update();
    }
}
