package be.cpasonline.hub.notify.store;

import be.cpasonline.hub.notify.Mail;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mails that wait to be sent. */
@Repository
public class Outbox {
    private final JdbcClient jdbc;

    public Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a mail; joins the caller's transaction. */
    public void add(Mail mail) {
        jdbc.sql("insert into mail (id, recipient, subject, content) values (:id, :recipient, :subject, :content)")
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("recipient", mail.recipient())
                .param("subject", mail.subject())
                .param("content", mail.text())
                .update();
    }

    /** Takes mails that are due, for so long; after that others may take them again. */
    public List<Due> take(int atMost, Duration lease) {
        return jdbc.sql("""
                update mail set due_at = now() + make_interval(secs => :lease), attempts = attempts + 1
                where id in (select id from mail where state = 'waiting' and due_at <= now()
                             order by due_at limit :most for update skip locked)
                returning id, attempts, recipient, subject, content
                """)
                .param("lease", seconds(lease))
                .param("most", atMost)
                .query((row, number) -> new Due(
                        row.getObject("id", UUID.class),
                        row.getInt("attempts"),
                        new Mail(row.getString("recipient"), row.getString("subject"), row.getString("content"))))
                .list();
    }

    /** The mail server took it, or will never take it. */
    public void end(UUID id, boolean sent) {
        jdbc.sql("update mail set state = :state, ended_at = now() where id = :id and state = 'waiting'")
                .param("state", sent ? "sent" : "refused")
                .param("id", id)
                .update();
    }

    /** It was not sent, and is due again after a pause. */
    public void putOff(UUID id, Duration pause) {
        jdbc.sql("update mail set due_at = now() + make_interval(secs => :pause) where id = :id and state = 'waiting'")
                .param("pause", seconds(pause))
                .param("id", id)
                .update();
    }

    /** How many wait. */
    public long waiting() {
        return jdbc.sql("select count(*) from mail where state = 'waiting'")
                .query(Long.class)
                .single();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    /**
     * A mail whose turn has come.
     *
     * @param id its id, the same at every try
     * @param attempt 1 for the first
     * @param mail what to send
     */
    public record Due(UUID id, int attempt, Mail mail) {}
}
