package be.cpasonline.hub.intake.feedback.store;

import be.cpasonline.hub.intake.feedback.Feedback;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Feedback in the database. */
@Repository
public class FeedbackStore {
    private final JdbcClient jdbc;

    FeedbackStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds one. */
    public void add(Feedback feedback) {
        jdbc.sql("insert into feedback (id, page, language, text, at) values (:id, :page, :language, :text, :at)")
                .param("id", feedback.id())
                .param("page", feedback.page())
                .param("language", feedback.language())
                .param("text", feedback.text())
                .param("at", feedback.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest first; ids are in the order of time. */
    public List<Feedback> newest(Optional<UUID> before, int most) {
        return jdbc.sql("""
                select id, page, language, text, at from feedback
                where cast(:before as uuid) is null or id < :before
                order by id desc limit :most
                """)
                .param("before", before.orElse(null))
                .param("most", most)
                .query((row, number) -> new Feedback(
                        row.getObject("id", UUID.class),
                        row.getString("page"),
                        row.getString("language"),
                        row.getString("text"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
