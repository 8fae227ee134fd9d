package be.cpasonline.hub.notify.store;

import be.cpasonline.hub.retention.Forgets;
import be.cpasonline.hub.retention.Forgotten;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Forgets mails that were sent or refused; those that wait stay. */
@Repository
class ForgottenMails implements Forgets {
    private final JdbcClient jdbc;

    ForgottenMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Forgotten what() {
        return Forgotten.MAILS;
    }

    @Override
    public int forget(Instant before, int most) {
        return jdbc.sql("""
                delete from mail where id = any (array(
                    select id from mail where ended_at < :before order by ended_at limit :most for update skip locked))
                """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .update();
    }
}
