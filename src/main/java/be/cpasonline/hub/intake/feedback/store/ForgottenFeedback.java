package be.cpasonline.hub.intake.feedback.store;

import be.cpasonline.hub.retention.Forgets;
import be.cpasonline.hub.retention.Forgotten;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Forgets feedback, read or not. */
@Repository
class ForgottenFeedback implements Forgets {
    private final JdbcClient jdbc;

    ForgottenFeedback(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Forgotten what() {
        return Forgotten.FEEDBACK;
    }

    @Override
    public int forget(Instant before, int most) {
        return jdbc.sql("""
                delete from feedback where id = any (array(
                    select id from feedback where at < :before order by at limit :most for update skip locked))
                """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .update();
    }
}
