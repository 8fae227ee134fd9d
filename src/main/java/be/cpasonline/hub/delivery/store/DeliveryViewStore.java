package be.cpasonline.hub.delivery.store;

import be.cpasonline.hub.delivery.DeliveryState;
import be.cpasonline.hub.delivery.DeliveryView;
import be.cpasonline.hub.delivery.DeliveryView.Acknowledged;
import be.cpasonline.hub.delivery.DeliveryView.Destination;
import be.cpasonline.hub.delivery.DeliveryView.Reason;
import be.cpasonline.hub.delivery.DeliveryView.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deliveries as they are shown and counted. */
@Repository
public class DeliveryViewStore {
    private final JdbcClient jdbc;

    DeliveryViewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The deliveries of an application in their order. */
    public List<DeliveryView> of(UUID applicationId) {
        return jdbc.sql("select * from delivery where application_id = :application order by sequence")
                .param("application", applicationId)
                .query((row, number) -> view(row))
                .list();
    }

    /** How many deliveries stand in each state that is not settled, and how old the oldest waiting one is. */
    public Backlog backlog() {
        Map<DeliveryState, Long> counts = new EnumMap<>(DeliveryState.class);
        jdbc.sql("""
                select state, count(*) as count from delivery
                where state in ('waiting', 'sending', 'uncertain', 'held', 'offered') group by state
                """).query(row -> {
            counts.put(DeliveryState.of(row.getString("state")), row.getLong("count"));
        });
        double oldest = jdbc.sql("""
                select coalesce(extract(epoch from now() - min(created_at)), 0) from delivery where state = 'waiting'
                """).query(Double.class).single();
        return new Backlog(counts, oldest);
    }

    private DeliveryView view(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        DeliveryState state = DeliveryState.of(row.getString("state"));
        boolean waitsAfterFailure = state == DeliveryState.WAITING && row.getInt("attempts") > 0;
        return new DeliveryView(
                id,
                row.getString("centre_id"),
                row.getString("kind"),
                Optional.ofNullable(row.getObject("follow_up_id", UUID.class)),
                state,
                instant(row, "state_since"),
                row.getInt("attempts"),
                waitsAfterFailure ? Optional.of(instant(row, "due_at")) : Optional.empty(),
                reason(row.getString("reason_code"), row.getString("reason")),
                Optional.ofNullable(row.getString("package"))
                        .map(name -> new Destination(name, text(row, "transport"))),
                Optional.ofNullable(row.getString("stage"))
                        .map(stage -> new Acknowledged(stage, optionalText(row, "their_reference"))),
                history(id));
    }

    private List<Step> history(UUID id) {
        return jdbc.sql("select state, at, code, reason from delivery_history where delivery_id = :id order by count")
                .param("id", id)
                .query((row, number) -> new Step(
                        DeliveryState.of(row.getString("state")),
                        instant(row, "at"),
                        reason(row.getString("code"), row.getString("reason"))))
                .list();
    }

    private static Optional<Reason> reason(@Nullable String code, @Nullable String sentence) {
        return code == null || sentence == null ? Optional.empty() : Optional.of(new Reason(code, sentence));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String text(ResultSet row, String column) {
        return optionalText(row, column).orElse("");
    }

    private static Optional<String> optionalText(ResultSet row, String column) {
        try {
            return Optional.ofNullable(row.getString(column));
        } catch (SQLException e) {
            throw new IllegalStateException("no column " + column, e);
        }
    }

    /**
     * What is still to be done.
     *
     * @param counts by state; states without deliveries are absent
     * @param oldestWaitingSeconds how long the oldest waiting delivery has existed
     */
    public record Backlog(Map<DeliveryState, Long> counts, double oldestWaitingSeconds) {}
}
