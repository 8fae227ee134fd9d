package be.cpasonline.hub.delivery.store;

import be.cpasonline.hub.status.Correlated;
import be.cpasonline.hub.status.DeliveryLookup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deliveries as their packages speak of them. */
@Repository
public class AnswerStore implements DeliveryLookup {
    private final JdbcClient jdbc;

    AnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Correlated> byId(UUID deliveryId) {
        return jdbc.sql("select * from delivery where id = :id and package is not null")
                .param("id", deliveryId)
                .query((row, number) -> correlated(row))
                .optional();
    }

    @Override
    public List<Correlated> byReference(String theirReference) {
        return jdbc.sql("select * from delivery where their_reference = :reference and package is not null")
                .param("reference", theirReference)
                .query((row, number) -> correlated(row))
                .list();
    }

    /** Other applications of a centre to which a package gave a reference; a handful at most. */
    public List<UUID> othersWith(String theirReference, String centreId, String packageName, UUID applicationId) {
        return jdbc.sql("""
                select distinct application_id from delivery
                where their_reference = :reference and centre_id = :centre and package = :package
                    and application_id <> :application
                limit 10
                """)
                .param("reference", theirReference)
                .param("centre", centreId)
                .param("package", packageName)
                .param("application", applicationId)
                .query(UUID.class)
                .list();
    }

    /**
     * The package has it: whatever the hub thought of a delivery that is not settled, it is not sent again.
     *
     * @param theirReference kept where the package told it
     * @return whether it was not settled before
     */
    public boolean acknowledge(UUID id, Optional<String> theirReference) {
        return jdbc.sql("""
                update delivery
                set state = 'acknowledged', state_count = state_count + 1, state_since = now(), reason_code = null,
                    reason = null, stage = 'FILED', queued_until = '-infinity', lease_owner = null, lease_until = null,
                    their_reference = coalesce(:reference, their_reference)
                where id = :id and (state in ('sending', 'offered', 'delivered', 'uncertain')
                    or state = 'waiting' and attempts > 0
                    or state = 'held' and reason_code in ('outcomeUnknown', 'bounced'))
                """)
                        .param("id", id)
                        .param("reference", theirReference.orElse(null))
                        .update()
                > 0;
    }

    /**
     * The package has what another delivery took over before it said so: it is remembered once, since two centres have the
     * application. Where the package had it already, who re-routed it knew.
     */
    public Optional<TakenTwice> acknowledgeReplaced(UUID id, Optional<String> theirReference) {
        return jdbc.sql("""
                update delivery
                set state_count = state_count + 1, reason_code = 'takenTwice',
                    reason = 'Another delivery took over, then this one was taken too: settle who keeps it.',
                    their_reference = coalesce(:reference, their_reference)
                where id = :id and state = 'replaced' and reason_code = 'rerouted' and exists (
                    select 1 from delivery_history before
                    where before.delivery_id = delivery.id and before.count = delivery.state_count - 1
                        and before.state not in ('delivered', 'acknowledged'))
                returning application_id, centre_id, (
                    select taking.centre_id from delivery taking
                    where taking.application_id = delivery.application_id and taking.kind = 'original'
                        and taking.state <> 'replaced') as other_centre_id
                """)
                .param("id", id)
                .param("reference", theirReference.orElse(null))
                .query((row, number) -> new TakenTwice(
                        row.getObject("application_id", UUID.class),
                        row.getString("centre_id"),
                        row.getString("other_centre_id")))
                .optional();
    }

    /** The centre said something of the case: somebody has taken charge of it. */
    public void heard(UUID id) {
        jdbc.sql("update delivery set answered_at = now() where id = :id and answered_at is null")
                .param("id", id)
                .update();
    }

    /** The package could not use what it took, or it did not reach it after all: a person must look. */
    public void bounce(UUID id, String reason) {
        jdbc.sql("""
                update delivery
                set state = 'held', state_count = state_count + 1, state_since = now(), reason_code = 'bounced',
                    reason = :reason, lease_owner = null, lease_until = null
                where id = :id and (state in ('sending', 'offered', 'delivered', 'uncertain')
                    or state = 'waiting' and attempts > 0
                    or state = 'held' and reason_code = 'outcomeUnknown')
                """).param("id", id).param("reason", reason).update();
    }

    /**
     * An application that two centres have.
     *
     * @param applicationId the application
     * @param centreId the centre that took it though another one takes over
     * @param otherCentreId the centre that takes over
     */
    public record TakenTwice(UUID applicationId, String centreId, String otherCentreId) {}

    private static Correlated correlated(ResultSet row) throws SQLException {
        return new Correlated(
                row.getObject("id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getString("centre_id"),
                row.getString("package"),
                row.getObject("created_at", OffsetDateTime.class));
    }
}
