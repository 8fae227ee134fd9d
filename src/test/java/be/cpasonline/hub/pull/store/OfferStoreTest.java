package be.cpasonline.hub.pull.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.cpasonline.hub.testing.TestPostgres;
import be.cpasonline.hub.vault.WrappedKey;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class OfferStoreTest {
    private static final String MONS = "0207889113";
    private static final String LEUVEN = "0212172752";
    private static final Duration LONG = Duration.ofHours(1);

    private final DataSource database = TestPostgres.newDataSource();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final OfferStore store = new OfferStore(jdbc);

    OfferStoreTest() {
        jdbc.sql("alter table pull_offer drop constraint pull_offer_application_id_fkey")
                .update();
    }

    @Test
    void onlyTheAskedCentresAreGivenInTheOrderInWhichTheirDeliveriesWerePlaced() {
        UUID first = lay(MONS);
        UUID elsewhere = lay(LEUVEN);
        UUID second = lay(MONS);

        assertThat(ready(MONS)).extracting(OfferRow::id).containsExactly(first, second);
        assertThat(ready(MONS, LEUVEN)).extracting(OfferRow::id).containsExactly(first, elsewhere, second);
    }

    @Test
    void nothingEverComesToStandBeforeAPlaceThatWasGiven() {
        lay(MONS);
        OfferRow given = ready(MONS).getFirst();
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(database));

        UUID slow = transaction.execute(status -> {
            UUID begun = lay(MONS);
            assertThat(byAnother(() -> {
                        lay(MONS);
                        return after(given, MONS);
                    }))
                    .isEmpty();
            return begun;
        });

        awaitQuiet();
        assertThat(after(given, MONS)).extracting(OfferRow::id).startsWith(slow).hasSize(2);
    }

    @Test
    void whatWasFetchedAndWhatNobodySawComeAgainAtALaterPlace() {
        UUID fetched = lay(MONS);
        UUID unseen = lay(MONS);
        OfferRow last = ready(MONS).getLast();
        store.fetched(fetched);

        assertThat(store.again(LONG, LONG)).isZero();
        assertThat(store.again(Duration.ZERO, LONG)).isEqualTo(1);
        awaitQuiet();
        assertThat(after(last, MONS)).extracting(OfferRow::id).containsExactly(fetched);
        assertThat(store.again(LONG, Duration.ZERO)).isEqualTo(2);
        awaitQuiet();
        assertThat(after(last, MONS)).extracting(OfferRow::id).containsExactlyInAnyOrder(fetched, unseen);
    }

    @Test
    void whatIsToBeFetchedNoMoreHasNoContent() {
        UUID id = lay(MONS);
        assertThat(store.payload(id))
                .hasValueSatisfying(payload -> assertThat(payload).containsExactly(1, 2));

        store.end(List.of(id));

        assertThat(store.payload(id)).isEmpty();
        assertThat(ready(MONS)).isEmpty();
        assertThat(store.find(id))
                .hasValueSatisfying(row -> assertThat(row.ended()).isTrue());
        assertThat(jdbc.sql("select count(*) from pull_offer where payload is not null or wrapped_key is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void layingOneAgainLeavesItAsItWas() {
        UUID id = lay(MONS);

        store.add(row(id, MONS), new byte[] {9});

        assertThat(store.payload(id))
                .hasValueSatisfying(payload -> assertThat(payload).containsExactly(1, 2));
    }

    @Test
    void whatWasRefusedIsLaidReadyAnewAtALaterPlace() {
        UUID id = lay(MONS);
        OfferRow first = ready(MONS).getFirst();
        store.refuse(id);
        assertThat(store.laid(id)).isFalse();

        store.add(row(id, MONS), new byte[] {9});

        assertThat(store.laid(id)).isTrue();
        assertThat(store.timesLaid(id)).isEqualTo(2);
        assertThat(store.payload(id))
                .hasValueSatisfying(payload -> assertThat(payload).containsExactly(9));
        awaitQuiet();
        assertThat(after(first, MONS)).extracting(OfferRow::id).containsExactly(id);
    }

    @Test
    void whatWasTakenIsNeverLaidReadyAgainThoughItWasRefusedBeforeOrIsAfterwards() {
        UUID refusedBefore = lay(MONS);
        UUID refusedAfterwards = lay(MONS);
        store.refuse(refusedBefore);
        store.end(List.of(refusedBefore, refusedAfterwards));
        store.refuse(refusedAfterwards);

        store.add(row(refusedBefore, MONS), new byte[] {9});
        store.add(row(refusedAfterwards, MONS), new byte[] {9});

        assertThat(ready(MONS)).isEmpty();
        assertThat(store.laid(refusedBefore)).isTrue();
        assertThat(store.laid(refusedAfterwards)).isTrue();
    }

    @Test
    void aPlaceThatNoTransactionCanHaveGivenIsKnownAsOne() {
        lay(MONS);
        long placedBy = ready(MONS).getFirst().placedBy();

        assertThat(store.begun(placedBy)).isTrue();
        assertThat(store.begun(placedBy + 1_000_000)).isFalse();
    }

    /** On a thread, and so a connection, of its own. */
    private static <T> T byAnother(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> Thread.ofVirtual().start(task))
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    /** What is laid can be read when no transaction of the server is open, of other databases too. */
    private void awaitQuiet() {
        await().until(() -> jdbc.sql(
                        "select pg_snapshot_xmin(now) = pg_snapshot_xmax(now) from pg_current_snapshot() now")
                .query(Boolean.class)
                .single());
    }

    private List<OfferRow> ready(String... centres) {
        awaitQuiet();
        return store.after(List.of(centres), 0, 0, 10);
    }

    private List<OfferRow> after(OfferRow given, String centre) {
        return store.after(List.of(centre), given.placedBy(), given.position(), 10);
    }

    private UUID lay(String centre) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        store.add(row(id, centre), new byte[] {1, 2});
        return id;
    }

    private static OfferRow row(UUID id, String centre) {
        return new OfferRow(
                id,
                UuidCreator.getTimeOrderedEpoch(),
                centre,
                "original",
                null,
                false,
                "MNS-0A0B-0C0D",
                "application/json",
                0,
                0,
                Instant.EPOCH,
                null,
                false,
                new WrappedKey(centre, 1, new byte[] {3}),
                new byte[] {4});
    }
}
