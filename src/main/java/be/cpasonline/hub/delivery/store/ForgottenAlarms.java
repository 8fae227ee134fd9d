package be.cpasonline.hub.delivery.store;

import be.cpasonline.hub.retention.Forgets;
import be.cpasonline.hub.retention.Forgotten;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Forgets alarms that are over. */
@Repository
class ForgottenAlarms implements Forgets {
    private final JdbcClient jdbc;

    ForgottenAlarms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Forgotten what() {
        return Forgotten.ALARMS;
    }

    @Override
    public int forget(Instant before, int most) {
        return jdbc.sql("""
                delete from alarm where id = any (array(
                    select id from alarm where cleared_at < :before order by cleared_at limit :most
                    for update skip locked))
                """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .update();
    }
}
