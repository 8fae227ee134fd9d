package be.cpasonline.hub.delivery.store;

import be.cpasonline.hub.delivery.DeliveryState;
import be.cpasonline.hub.delivery.store.NextDelivery.Sent;
import be.cpasonline.hub.spi.Delivery.Kind;
import be.cpasonline.hub.spi.Delivery.Original;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Deliveries in the database. Every change of state is one statement that compares and sets: it does nothing, and says
 * so, where the delivery is no longer where the caller saw it.
 */
@Repository
public class DeliveryStore {
    private final JdbcClient jdbc;

    DeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins the delivery of an application's original; joins the caller's transaction. */
    public void begin(NewDelivery delivery, Duration queuedFor) {
        jdbc.sql("""
                insert into delivery (id, application_id, centre_id, kind, sequence, urgent, state, reason_code, reason,
                                      queued_until)
                values (:id, :application, :centre, 'original', 1, :urgent, :state, :code, :reason,
                        case when :queued then now() + make_interval(secs => :queuedFor) else '-infinity' end)
                """)
                .param("id", delivery.id())
                .param("application", delivery.applicationId())
                .param("centre", delivery.centreId())
                .param("urgent", delivery.urgent())
                .param("state", delivery.state().word())
                .param("code", delivery.code())
                .param("reason", delivery.reason())
                .param("queued", delivery.queued())
                .param("queuedFor", seconds(queuedFor))
                .update();
    }

    /**
     * Begins the delivery of what follows an application, after all that came before it; joins the caller's transaction.
     */
    public void follow(NewFollowUp followUp) {
        jdbc.sql("""
                with line as (
                    select * from delivery where application_id = :application for update)
                insert into delivery (id, application_id, centre_id, kind, sequence, urgent, state, follow_up_id, behind)
                select :id, :application, centre_id, :kind, (select max(sequence) + 1 from line), urgent, 'waiting',
                       :followUp, exists (select 1 from line where state <> all (:settled))
                from line where kind = 'original' and state <> 'replaced'
                """)
                .param("id", followUp.id())
                .param("application", followUp.applicationId())
                .param("kind", followUp.kind())
                .param("followUp", followUp.followUpId())
                .param("settled", Moves.settled())
                .update();
    }

    /**
     * Withdraws an application with all that follows it, if no try of it can have reached the centre; joins the caller's
     * transaction.
     *
     * @return whether nothing has to be told to the centre
     */
    public boolean withdrawUnsent(UUID applicationId) {
        return jdbc.sql("""
                with line as (
                    select * from delivery where application_id = :application and state <> 'replaced' for update),
                unsent as (
                    select 1 from line where kind = 'original' and state in ('waiting', 'held') and not exists (
                        select 1 from delivery_attempt tried
                        where tried.delivery_id in (select id from line) and (tried.outcome is null
                            or tried.outcome not in ('transient', 'unavailable', 'misconfigured', 'refused'))))
                update delivery
                set state = 'withdrawn', state_count = state_count + 1, state_since = now(), reason_code = 'withdrawn',
                    reason = 'The person withdrew it before it was handed over.', queued_until = '-infinity'
                from unsent
                where delivery.id in (select id from line where state in ('waiting', 'held'))
                """).param("application", applicationId).update() > 0;
    }

    /**
     * The first unsettled delivery of an application, if its time has come and it waits or nobody knows its outcome: what
     * comes later never overtakes it.
     */
    public Optional<NextDelivery> next(UUID applicationId) {
        return jdbc.sql("""
                select first.*, original.id as original_id, original.their_reference as original_reference,
                    exists (select 1 from delivery later
                            where later.application_id = :application and later.kind = 'withdrawal'
                                and later.state = 'waiting' and first.kind = 'original') as withdrawn,
                    sent.package as sent_package, sent.package_version as sent_version
                from (select * from delivery
                      where application_id = :application and state <> all (:settled)
                      order by sequence limit 1) first
                left join delivery original on first.kind <> 'original' and original.kind = 'original'
                    and original.application_id = first.application_id and original.state <> 'replaced'
                left join lateral (
                    select tried.package, tried.package_version from delivery_attempt tried
                    where tried.delivery_id = first.id
                        and (tried.outcome is null or tried.outcome in ('uncertain', 'defect'))
                        and not exists (select 1 from delivery_history decided
                                        where decided.delivery_id = first.id and decided.state = 'held'
                                            and decided.at >= tried.started_at)
                    order by tried.number desc limit 1) sent on true
                where first.state in ('waiting', 'uncertain') and first.due_at <= now()
                """)
                .param("application", applicationId)
                .param("settled", Moves.settled())
                .query((row, number) -> next(row))
                .optional();
    }

    /**
     * The application whose delivery is the first of a centre's that wait and are due.
     *
     * @param named none is told where the outcome of this one has to be found out first
     */
    public Optional<UUID> first(String centreId, UUID named) {
        return jdbc.sql("""
                select application_id from delivery
                where centre_id = :centre and state = 'waiting' and not behind and due_at <= now()
                    and not exists (select 1 from delivery own
                                    where own.application_id = :named and own.state = 'uncertain')
                order by urgent desc, id limit 1
                """)
                .param("centre", centreId)
                .param("named", named)
                .query(UUID.class)
                .optional();
    }

    /** Whether no other delivery of the same centre that is due has to go before this one. */
    public boolean goesFirst(UUID id) {
        return jdbc.sql("""
                select not exists (
                    select 1 from delivery earlier
                    where earlier.centre_id = own.centre_id and earlier.state = 'waiting' and not earlier.behind
                        and earlier.due_at <= now()
                        and (earlier.urgent and not own.urgent or earlier.urgent = own.urgent and earlier.id < own.id))
                from delivery own where own.id = :id
                """).param("id", id).query(Boolean.class).single();
    }

    /**
     * Moves from waiting to sending and records the attempt, both or neither.
     *
     * @return whether the caller may send
     */
    public boolean claim(AttemptStart attempt, Duration lease) {
        return jdbc.sql("""
                with claimed as (
                    update delivery
                    set state = 'sending', state_count = state_count + 1, state_since = now(), attempts = :number,
                        lease_owner = :owner, lease_until = now() + make_interval(secs => :lease),
                        reason_code = null, reason = null, package = :package, transport = :transport
                    where id = :id and state = 'waiting' and attempts = :number - 1
                    returning id)
                insert into delivery_attempt (delivery_id, number, package, package_version)
                select id, :number, :package, :version from claimed
                """)
                        .param("id", attempt.deliveryId())
                        .param("number", attempt.number())
                        .param("owner", attempt.owner())
                        .param("lease", seconds(lease))
                        .param("package", attempt.packageName())
                        .param("transport", attempt.transport())
                        .param("version", attempt.packageVersion())
                        .update()
                == 1;
    }

    /**
     * Ends a try: its evidence is always kept; the delivery moves unless it moved meanwhile. A late acknowledgement
     * still counts while nobody settled the delivery otherwise: of what is held, it answers only that the outcome was not
     * known.
     *
     * @return whether the delivery moved
     */
    public boolean conclude(UUID id, int attempt, AttemptEnd end, Move move) {
        return jdbc.sql("""
                with ended as (
                    update delivery_attempt
                    set ended_at = now(), outcome = :outcome, code = :code, sentence = :sentence, detail = :detail,
                        their_reference = :reference
                    where delivery_id = :id and number = :attempt)
                """ + MOVE + " and attempts = :attempt and (state <> 'held' or reason_code = 'outcomeUnknown')")
                        .param("id", id)
                        .param("attempt", attempt)
                        .param("outcome", end.outcome())
                        .param("code", end.code())
                        .param("sentence", end.sentence())
                        .param("detail", end.detail())
                        .params(Moves.parameters(move, Moves.endingFrom(move.to())))
                        .update()
                == 1;
    }

    /**
     * Moves a delivery that stands in one state to another that may follow.
     *
     * @return whether it moved
     */
    public boolean move(UUID id, DeliveryState from, Move move) {
        return jdbc.sql(MOVE)
                        .param("id", id)
                        .params(Moves.parameters(move, Moves.only(from, move.to())))
                        .update()
                == 1;
    }

    /** Keeps the leases of what an instance is sending. */
    public void renew(UUID owner, Collection<UUID> sending, Duration lease) {
        jdbc.sql("""
                update delivery set lease_until = now() + make_interval(secs => :lease)
                where id = any (:ids) and state = 'sending' and lease_owner = :owner
                """)
                .param("ids", sending.toArray(UUID[]::new))
                .param("owner", owner)
                .param("lease", seconds(lease))
                .update();
    }

    /** Makes uncertain what was being sent by an instance that gave no sign of life; returns how many. */
    public int abandon(String reason) {
        return jdbc.sql(LOST + " and lease_until < now()")
                .param("reason", reason)
                .update();
    }

    /** Makes uncertain what an instance is still sending when it stops; returns how many. */
    public int giveUp(UUID owner, String reason) {
        return jdbc.sql(LOST + " and lease_owner = :owner")
                .param("owner", owner)
                .param("reason", reason)
                .update();
    }

    /** Takes a delivery out of its centre's queue: the sweep brings it when its way is free. */
    public void leaveQueue(UUID id) {
        jdbc.sql("update delivery set queued_until = '-infinity' where id = :id")
                .param("id", id)
                .update();
    }

    /** Says why a delivery waits on. */
    public void explain(UUID id, String code, String reason) {
        jdbc.sql("""
                update delivery set reason_code = :code, reason = :reason, queued_until = '-infinity'
                where id = :id and state in ('waiting', 'uncertain')
                """)
                .param("id", id)
                .param("code", code)
                .param("reason", reason)
                .update();
    }

    /** Lets a delivery that waits, or whose outcome is uncertain, be left alone for so long, and says why. */
    public void putOff(UUID id, String code, String reason, Duration pause) {
        jdbc.sql("""
                update delivery
                set reason_code = :code, reason = :reason, queued_until = '-infinity',
                    due_at = now() + make_interval(secs => :pause)
                where id = :id and state in ('waiting', 'uncertain')
                """)
                .param("id", id)
                .param("code", code)
                .param("reason", reason)
                .param("pause", seconds(pause))
                .update();
    }

    /** Leaves an uncertain delivery uncertain, to be asked for again after a pause that doubles each time. */
    public void askAgain(UUID id, String code, String reason, Duration firstPause, Duration longestPause) {
        jdbc.sql("""
                update delivery
                set asked = asked + 1, reason_code = :code, reason = :reason, queued_until = '-infinity',
                    due_at = now() + make_interval(secs =>
                        least(:longest, :first * power(2, least(asked, 30))) * (0.5 + random() / 2))
                where id = :id and state = 'uncertain'
                """)
                .param("id", id)
                .param("code", code)
                .param("reason", reason)
                .param("first", seconds(firstPause))
                .param("longest", seconds(longestPause))
                .update();
    }

    /** How many tries of a delivery ended so. */
    public int count(UUID id, String outcome) {
        return jdbc.sql("select count(*) from delivery_attempt where delivery_id = :id and outcome = :outcome")
                .param("id", id)
                .param("outcome", outcome)
                .query(Integer.class)
                .single();
    }

    /** Those held for a reason of routing at one of the given centres go on waiting; returns how many. */
    public int release(Collection<String> centreIds, Collection<String> reasonCodes) {
        return jdbc.sql("""
                update delivery
                set state = 'waiting', state_count = state_count + 1, state_since = now(), due_at = now(),
                    reason_code = null, reason = null
                where state = 'held' and centre_id = any (:centres) and reason_code = any (:codes)
                """)
                .param("centres", centreIds.toArray(String[]::new))
                .param("codes", reasonCodes.toArray(String[]::new))
                .update();
    }

    /** The remembered result of a finished step. */
    public Optional<String> step(UUID id, String step) {
        return jdbc.sql("select result from delivery_step where delivery_id = :id and step = :step")
                .param("id", id)
                .param("step", step)
                .query(String.class)
                .optional();
    }

    /** Remembers the result of a finished step. */
    public void remember(UUID id, String step, String result) {
        jdbc.sql("insert into delivery_step (delivery_id, step, result) values (:id, :step, :result)")
                .param("id", id)
                .param("step", step)
                .param("result", result)
                .update();
    }

    private static final String LOST = """
            update delivery
            set state = 'uncertain', state_count = state_count + 1, state_since = now(), due_at = now(),
                reason_code = 'instanceLost', reason = :reason, lease_owner = null, lease_until = null,
                queued_until = '-infinity'
            where state = 'sending'""";

    private static final String MOVE = """
            update delivery
            set state = :to, state_count = state_count + 1, state_since = now(), reason_code = :why, reason = :reason,
                due_at = now() + make_interval(secs => :pause), queued_until = '-infinity',
                lease_owner = null, lease_until = null, stage = coalesce(:stage, stage),
                their_reference = coalesce(:reference, their_reference)
            where id = :id and state = any (:from)""";

    private static NextDelivery next(ResultSet row) throws SQLException {
        UUID original = row.getObject("original_id", UUID.class);
        return new NextDelivery(
                row.getObject("id", UUID.class),
                row.getObject("application_id", UUID.class),
                row.getString("centre_id"),
                DeliveryState.of(row.getString("state")),
                row.getInt("attempts"),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getObject("follow_up_id", UUID.class)),
                original == null
                        ? Optional.empty()
                        : Optional.of(new Original(original, Optional.ofNullable(row.getString("original_reference")))),
                row.getString("sent_version") == null
                        ? Optional.empty()
                        : Optional.of(new Sent(row.getString("sent_package"), row.getString("sent_version"))),
                row.getBoolean("withdrawn"));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
