package be.cpasonline.hub.delivery.store;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.delivery.store.WindowStore.Queued;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WindowStoreTest {
    private static final Duration MARK = Duration.ofMinutes(2);

    private final DeliveryTable table = new DeliveryTable();

    @Test
    void takesTheFirstOfEachCentreAndTellsWhichHaveMore() {
        List<NewDelivery> brussels = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            brussels.add(table.waiting("21004"));
        }
        var antwerp = table.waiting("11002");

        var sweep = table.windows.sweep(3, Map.of(), MARK);

        assertThat(applications(sweep))
                .containsExactlyInAnyOrder(
                        brussels.get(0).applicationId(),
                        brussels.get(1).applicationId(),
                        brussels.get(2).applicationId(),
                        antwerp.applicationId());
        assertThat(sweep.full()).containsExactly("21004");
    }

    @Test
    void whatIsOlderIsPutInFirst() {
        List<NewDelivery> waiting = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            waiting.add(table.waiting("21004"));
        }

        var sweep = table.windows.sweep(30, Map.of(), MARK);

        assertThat(applications(sweep))
                .containsExactlyElementsOf(
                        waiting.stream().map(NewDelivery::applicationId).toList());
    }

    @Test
    void whatADeadInstanceLeftIsAskedForAtOnce() {
        var delivery = table.waiting("21004");
        table.windows.sweep(3, Map.of(), MARK);
        table.claim(delivery, 1);
        table.expireLeases();
        table.store.abandon("gone");

        assertThat(applications(table.windows.sweep(3, Map.of(), MARK))).containsExactly(delivery.applicationId());
    }

    @Test
    void whatIsQueuedIsNotQueuedAgain() {
        table.waiting("21004");
        table.windows.sweep(3, Map.of(), MARK);

        assertThat(table.windows.sweep(3, Map.of(), MARK).queued()).isEmpty();
    }

    @Test
    void whatCountsAsQueuedThoughItIsNotGoesWithTheNextSweepOnceThatIsKnown() {
        var delivery = table.queued("21004");
        assertThat(table.windows.sweep(3, Map.of(), MARK).queued()).isEmpty();

        table.windows.forgetQueued(List.of(delivery.applicationId()));

        assertThat(applications(table.windows.sweep(3, Map.of(), MARK))).containsExactly(delivery.applicationId());
    }

    @Test
    void aMessageThatWasLostIsSentAgain() {
        var delivery = table.waiting("21004");
        table.windows.sweep(3, Map.of(), Duration.ZERO);

        assertThat(applications(table.windows.sweep(3, Map.of(), MARK))).containsExactly(delivery.applicationId());
    }

    @Test
    void whenTheQueuesAreLostAllMarksAreForgotten() {
        var delivery = table.waiting("21004");
        table.windows.sweep(3, Map.of(), MARK);

        assertThat(table.windows.forgetQueued()).isEqualTo(1);

        assertThat(applications(table.windows.sweep(3, Map.of(), MARK))).containsExactly(delivery.applicationId());
    }

    @Test
    void urgentOnesGoFirst() {
        table.waiting("21004");
        table.waiting("21004");
        var urgent = table.urgent("21004");

        var sweep = table.windows.sweep(1, Map.of(), MARK);

        assertThat(sweep.queued()).containsExactly(new Queued(urgent.applicationId(), "21004", true));
    }

    @Test
    void theWindowSlidesAsDeliveriesGo() {
        var first = table.waiting("21004");
        var second = table.waiting("21004");
        table.windows.sweep(1, Map.of(), MARK);
        table.claim(first, 1);

        assertThat(applications(table.windows.sweep(1, Map.of(), MARK))).containsExactly(second.applicationId());
    }

    @Test
    void findsNothingWhereNothingWaits() {
        var sweep = table.windows.sweep(3, Map.of(), MARK);

        assertThat(sweep.queued()).isEmpty();
        assertThat(sweep.full()).isEmpty();
    }

    @Test
    void aSweepReadsTheWindowsAndNotTheBacklog() {
        table.jdbc.sql("""
                insert into delivery (id, application_id, centre_id, kind, sequence, urgent, state)
                select uuidv7(), uuidv7(), (11000 + n % 50)::text, 'original', 1, false, 'waiting'
                from generate_series(1, 50000) n
                """).update();
        table.jdbc.sql("analyze delivery").update();
        table.windows.sweep(10, Map.of(), MARK);

        long before = rowsRead();
        var sweep = table.windows.sweep(10, Map.of(), MARK);

        assertThat(sweep.queued()).isEmpty();
        assertThat(sweep.full()).hasSize(50);
        assertThat(rowsRead() - before).isLessThan(50 * (10 + 3));
    }

    /** Rows of the delivery table that statements have read so far; what a session counted it tells when it is asked to. */
    private long rowsRead() {
        table.jdbc
                .sql("select cast(pg_stat_force_next_flush() as text)")
                .query()
                .listOfRows();
        return table.jdbc.sql("""
                select seq_tup_read + coalesce(idx_tup_fetch, 0)
                from pg_stat_user_tables, (select pg_stat_clear_snapshot()) fresh where relname = 'delivery'
                """).query(Long.class).single();
    }

    private static List<java.util.UUID> applications(WindowStore.Sweep sweep) {
        return sweep.queued().stream().map(Queued::applicationId).toList();
    }
}
