package be.cpasonline.hub.delivery.store;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.delivery.DeliveryState;
import be.cpasonline.hub.testing.ExplainingDatabase;
import be.cpasonline.hub.testing.TestPostgres;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With many deliveries in the tables, whatever is done to one of them looks at that one, or at the first of its centre. */
class DeliveryPlansTest {
    private static final List<String> GROWING =
            List.of("delivery", "delivery_attempt", "delivery_history", "delivery_step", "application");
    private static final Duration MARK = Duration.ofMinutes(2);
    private static final UUID OWNER = UuidCreator.getTimeOrderedEpoch();

    private final ExplainingDatabase database = new ExplainingDatabase(TestPostgres.newDataSource());
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final DeliveryStore store = new DeliveryStore(jdbc);
    private final WindowStore windows = new WindowStore(jdbc);
    private final AnswerStore answers = new AnswerStore(jdbc);
    private final RestStore rests = new RestStore(jdbc);

    @BeforeEach
    void fill() {
        var plain = JdbcClient.create(Objects.requireNonNull(database.getTargetDataSource()));
        plain.sql("alter table delivery drop constraint delivery_application_id_fkey")
                .update();
        plain.sql("""
                insert into delivery (id, application_id, centre_id, kind, sequence, urgent, state, their_reference, package)
                select uuidv7(), uuidv7(), 'centre ' || n % 50, 'original', 1, n % 20 = 0,
                       case when n % 4 = 0 then 'waiting' when n % 1000 = 1 then 'uncertain' when n % 1000 = 2 then 'held'
                            else 'acknowledged' end,
                       'CAR-' || n, 'carillon'
                from generate_series(1, 20000) n
                """).update();
        plain.sql("""
                insert into delivery_attempt (delivery_id, number, package, package_version, outcome)
                select id, 1, 'carillon', 'digest', 'acknowledged' from delivery where state <> 'waiting'
                """).update();
        plain.sql("insert into delivery_step (delivery_id, step, result) select id, 'payload', 'FILED' from delivery")
                .update();
        plain.sql("analyze").update();
    }

    @Test
    void noStepOfADeliveryReadsAWholeTable() {
        NewDelivery delivery = begin();
        assertThat(store.next(delivery.applicationId())).isPresent();
        store.goesFirst(delivery.id());
        store.claim(new AttemptStart(delivery.id(), 1, OWNER, "carillon", "rest", "digest"), MARK);
        store.renew(OWNER, List.of(delivery.id()), MARK);
        answers.othersWith("CAR-77", "centre 27", "carillon", delivery.applicationId());
        store.step(delivery.id(), "payload");
        store.remember(delivery.id(), "payload", "FILED");
        store.count(delivery.id(), "transient");
        var move = new Move(DeliveryState.ACKNOWLEDGED, null, null, Duration.ZERO, "FILED", "CAR-0");
        store.conclude(delivery.id(), 1, new AttemptEnd("acknowledged", null, null, null), move);

        assertThat(database.plans()).hasSizeGreaterThan(8);
        assertThat(database.readingAllOf(GROWING)).isEmpty();
    }

    @Test
    void noRoundOfTheSweepReadsAWholeTable() {
        windows.forgetQueued(List.of(begin().applicationId()));
        windows.sweep(10, Map.of("centre 3", 0), MARK);
        store.abandon("gone");
        rests.endDrained("https://package.example", List.of("centre 3", "centre 4"));

        assertThat(database.plans()).hasSizeGreaterThan(3);
        assertThat(database.readingAllOf(GROWING)).isEmpty();
    }

    private NewDelivery begin() {
        var delivery = new NewDelivery(
                UuidCreator.getTimeOrderedEpoch(),
                UuidCreator.getTimeOrderedEpoch(),
                "centre 7",
                false,
                DeliveryState.WAITING,
                null,
                null,
                true);
        store.begin(delivery, MARK);
        return delivery;
    }
}
