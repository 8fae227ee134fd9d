package be.cpasonline.hub.trial.store;

import be.cpasonline.hub.retention.Forgets;
import be.cpasonline.hub.retention.Forgotten;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Forgets trials, those that were broken off too. */
@Repository
class ForgottenTrials implements Forgets {
    private final JdbcClient jdbc;

    ForgottenTrials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Forgotten what() {
        return Forgotten.TRIALS;
    }

    @Override
    public int forget(Instant before, int most) {
        return jdbc.sql("""
                delete from trial where id = any (array(
                    select id from trial where begun_at < :before order by begun_at limit :most for update skip locked))
                """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .update();
    }
}
