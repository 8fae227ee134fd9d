package be.cpasonline.hub.intake.draft.store;

import be.cpasonline.hub.retention.Forgets;
import be.cpasonline.hub.retention.Forgotten;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Forgets drafts that nobody changed for long, sent or not; what is being sent is kept until that ended. */
@Repository
class ForgottenDrafts implements Forgets {
    private final JdbcClient jdbc;

    ForgottenDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Forgotten what() {
        return Forgotten.DRAFTS;
    }

    @Override
    public int forget(Instant before, int most) {
        return jdbc.sql("""
                delete from form_draft where id = any (array(
                    select id from form_draft where changed_at < :before and send_again_at is null
                    order by changed_at limit :most for update skip locked))
                """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .update();
    }
}
