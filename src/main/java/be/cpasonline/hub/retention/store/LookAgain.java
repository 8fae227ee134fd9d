package be.cpasonline.hub.retention.store;

import be.cpasonline.hub.retention.Forgotten;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Applications that had to stay when they were looked at. */
@Repository
public class LookAgain {
    private final JdbcClient jdbc;

    LookAgain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes applications out that were last looked at before an instant. */
    public List<UUID> take(Forgotten what, Instant lookedAtBefore, int most) {
        return jdbc.sql("""
                delete from retention_look_again
                where what = :what and application_id = any (array(
                    select application_id from retention_look_again
                    where what = :what and looked_at < :before
                    order by looked_at limit :most for update skip locked))
                returning application_id
                """)
                .param("what", what.word())
                .param("before", utc(lookedAtBefore))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** Puts applications aside that must stay for now. */
    public void put(Forgotten what, Collection<UUID> applicationIds, Instant now) {
        if (applicationIds.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into retention_look_again (what, application_id, looked_at)
                select :what, id, :now from unnest(:ids) as id
                on conflict do nothing
                """)
                .param("what", what.word())
                .param("ids", applicationIds.toArray(UUID[]::new))
                .param("now", utc(now))
                .update();
    }

    /** Puts an application aside whose turn is over. */
    public void putPassed(Forgotten what, UUID applicationId, Instant now) {
        jdbc.sql("""
                insert into retention_look_again (what, application_id, looked_at)
                select what, :id, :now from retention_place where what = :what and after >= :id
                on conflict do nothing
                """)
                .param("what", what.word())
                .param("id", applicationId)
                .param("now", utc(now))
                .update();
    }

    /** Applications are gone: nobody looks at them again. */
    public void drop(Collection<UUID> applicationIds) {
        jdbc.sql("delete from retention_look_again where application_id = any (?)")
                .param(applicationIds.toArray(UUID[]::new))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
