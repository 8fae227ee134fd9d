package be.cpasonline.hub.delivery.store;

import be.cpasonline.hub.delivery.DeliveryState;
import be.cpasonline.hub.delivery.DeliverySummary;
import be.cpasonline.hub.delivery.DeliveryView.Destination;
import be.cpasonline.hub.delivery.DeliveryView.Reason;
import be.cpasonline.hub.delivery.Evidence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deliveries as an operator lists them. */
@Repository
public class DeliveryListStore {
    private final JdbcClient jdbc;

    DeliveryListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<DeliverySummary> find(UUID id) {
        return jdbc.sql("select * from delivery where id = :id")
                .param("id", id)
                .query((row, number) -> summary(row))
                .optional();
    }

    /** A page of a centre's deliveries in a state, by id, so the oldest first. */
    public List<DeliverySummary> list(String centreId, DeliveryState state, Optional<UUID> after, int limit) {
        return jdbc.sql("""
                select * from delivery
                where centre_id = :centre and state = :state and id > :after order by id limit :limit
                """)
                .param("centre", centreId)
                .param("state", state.word())
                .param("after", after.orElse(new UUID(0, 0)))
                .param("limit", limit)
                .query((row, number) -> summary(row))
                .list();
    }

    public List<Evidence> evidence(UUID id) {
        return jdbc.sql("select * from delivery_attempt where delivery_id = :id order by number")
                .param("id", id)
                .query((row, number) -> new Evidence(
                        row.getInt("number"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        row.getString("package"),
                        row.getString("package_version"),
                        Optional.ofNullable(row.getString("outcome")),
                        Optional.ofNullable(row.getString("code")),
                        Optional.ofNullable(row.getString("detail"))))
                .list();
    }

    private static DeliverySummary summary(ResultSet row) throws SQLException {
        String code = row.getString("reason_code");
        String transport = row.getString("transport");
        return new DeliverySummary(
                row.getObject("id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getString("centre_id"),
                row.getString("kind"),
                row.getBoolean("urgent"),
                DeliveryState.of(row.getString("state")),
                since(row),
                row.getInt("attempts"),
                code == null ? Optional.empty() : Optional.of(new Reason(code, row.getString("reason"))),
                transport == null
                        ? Optional.empty()
                        : Optional.of(new Destination(row.getString("package"), transport)));
    }

    private static Instant since(ResultSet row) throws SQLException {
        return row.getObject("state_since", OffsetDateTime.class).toInstant();
    }
}
