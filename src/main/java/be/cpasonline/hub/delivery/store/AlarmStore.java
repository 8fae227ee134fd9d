package be.cpasonline.hub.delivery.store;

import be.cpasonline.hub.delivery.Alarm;
import be.cpasonline.hub.delivery.AlarmKind;
import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people were told, so that all instances together tell it once. */
@Repository
public class AlarmStore {
    private final JdbcClient jdbc;

    AlarmStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Alarms that are not over, the oldest first. */
    public List<Alarm> open() {
        return jdbc.sql("select * from alarm where cleared_at is null order by id")
                .query((row, number) -> alarm(row))
                .list();
    }

    /**
     * Raises an alarm.
     *
     * @return whether it was not raised already
     */
    public boolean raise(AlarmKind kind, Concern concern) {
        return jdbc.sql("""
                insert into alarm (id, kind, subject, centre_id, since, detail)
                values (:id, :kind, :subject, :centre, :since, :detail)
                on conflict (kind, subject) where cleared_at is null do nothing
                """)
                        .param("id", UuidCreator.getTimeOrderedEpoch())
                        .param("kind", kind.name())
                        .param("subject", concern.subject())
                        .param("centre", concern.centreId().orElse(null))
                        .param("since", concern.since().atOffset(ZoneOffset.UTC))
                        .param("detail", concern.detail())
                        .update()
                == 1;
    }

    /**
     * Ends an alarm.
     *
     * @return whether it was not over already
     */
    public boolean clear(UUID id) {
        return jdbc.sql("update alarm set cleared_at = now() where id = :id and cleared_at is null")
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Alarm alarm(ResultSet row) throws SQLException {
        return new Alarm(
                row.getObject("id", UUID.class),
                AlarmKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                Optional.ofNullable(row.getString("centre_id")),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getString("detail"),
                row.getObject("raised_at", OffsetDateTime.class).toInstant());
    }
}
