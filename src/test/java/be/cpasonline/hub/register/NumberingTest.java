package be.cpasonline.hub.register;

import static be.cpasonline.hub.register.Submissions.ETTERBEEK;
import static be.cpasonline.hub.register.Submissions.IXELLES;
import static be.cpasonline.hub.register.Submissions.NISS;
import static be.cpasonline.hub.register.Submissions.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.cpasonline.hub.model.CentreName;
import be.cpasonline.hub.testing.TestClock;
import be.cpasonline.hub.testing.TestPostgres;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class NumberingTest {
    private final DataSource database = TestPostgres.newDataSource();
    private final TestClock clock = new TestClock("2026-12-31T10:00:00Z");
    private final Register register =
            TestRegister.over(database, clock, event -> {}).register();
    private final AtomicInteger keys = new AtomicInteger();

    @Test
    void countsEachCentreForItself() {
        assertThat(numbers(IXELLES, 2)).containsExactly("2026/000001", "2026/000002");
        assertThat(numbers(ETTERBEEK, 1)).containsExactly("2026/000001");
        assertThat(numbers(IXELLES, 1)).containsExactly("2026/000003");
    }

    @ParameterizedTest
    @CsvSource({
        // New Year's Day is a holiday: received on Monday 4 January 2027
        "2026-12-31T10:00:00Z, 2027-01-01T10:00:00Z, 2027/000001",
        // midnight in Brussels
        "2026-12-31T22:59:59Z, 2026-12-31T23:00:00Z, 2027/000001",
        // Saturday 30 December 2028: received on Tuesday 2 January 2029
        "2028-12-29T10:00:00Z, 2028-12-30T10:00:00Z, 2029/000001",
        // Sunday 27 December 2026: received on Monday, the same year
        "2026-12-26T10:00:00Z, 2026-12-27T10:00:00Z, 2026/000002"
    })
    void beginsAgainWithTheYearOfReception(String before, String after, String expected) {
        clock.set(before);
        numbers(IXELLES, 1);
        clock.set(after);
        assertThat(numbers(IXELLES, 1)).containsExactly(expected);
    }

    @Test
    void takesTheInstantOnlyWhenItIsItsTurn() throws Exception {
        clock.set("2026-12-31T22:59:59Z");
        numbers(IXELLES, 1);
        try (var thread = Executors.newSingleThreadExecutor()) {
            var waiting = new TransactionTemplate(new JdbcTransactionManager(database)).execute(status -> {
                JdbcClient.create(database)
                        .sql("select 1 from hub_number_counter for update")
                        .query()
                        .singleValue();
                var registered = thread.submit(() -> register.register(next(IXELLES)));
                await().until(this::somebodyWaits);
                clock.set("2027-01-04T07:00:00Z");
                return registered;
            });
            Receipt receipt = Optional.ofNullable(waiting).orElseThrow().get().receipt();
            assertThat(receipt.hubNumber()).isEqualTo("2027/000001");
            assertThat(receipt.submittedAt()).isEqualTo(OffsetDateTime.parse("2027-01-04T08:00:00+01:00"));
        }
    }

    @Test
    void doesNotGoBackWithAClockThatDoes() {
        clock.set("2027-01-04T07:00:00Z");
        numbers(IXELLES, 1);
        clock.set("2026-12-31T07:00:00Z");

        Receipt receipt = register.register(next(IXELLES)).receipt();

        assertThat(receipt.hubNumber()).isEqualTo("2027/000002");
        assertThat(receipt.submittedAt()).isEqualTo(OffsetDateTime.parse("2027-01-04T08:00:00+01:00"));
        assertThat(numbers(ETTERBEEK, 1)).containsExactly("2026/000001");
    }

    @Test
    void hasNoGapsAndFollowsTheInstantsUnderParallelLoadWithFailures() throws Exception {
        try (var pool = pool();
                var threads = Executors.newFixedThreadPool(16)) {
            AtomicInteger count = new AtomicInteger();
            Register busy = TestRegister.over(pool, Clock.systemUTC(), event -> {
                        if (count.incrementAndGet() % 7 == 0) {
                            throw new IllegalStateException("this one is rolled back");
                        }
                    })
                    .register();
            List<Callable<Integer>> work = IntStream.range(0, 16)
                    .mapToObj(worker -> (Callable<Integer>) () -> registerMany(busy, 200))
                    .toList();
            int registered = 0;
            for (var done : threads.invokeAll(work)) {
                registered += done.get();
            }
            assertThat(registered).isEqualTo(3_200 - 3_200 / 7);
            assertGapless(pool, IXELLES);
            assertGapless(pool, ETTERBEEK);
        }
    }

    @Test
    void linksApplicationsOfOnePersonThatComeAtTheSameMoment() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Registered> send = () -> register.register(next(IXELLES));
            List<Receipt> receipts = new ArrayList<>();
            for (var sent : threads.invokeAll(List.of(send, send, send, send, send, send, send, send))) {
                receipts.add(sent.get().receipt());
            }
            receipts.sort(Comparator.comparing(Receipt::hubNumber));
            assertThat(receipts.getFirst().joinedTo()).isEmpty();
            for (int i = 1; i < receipts.size(); i++) {
                assertThat(receipts.get(i).joinedTo())
                        .contains(receipts.get(i - 1).reference());
            }
        }
    }

    private int registerMany(Register busy, int count) {
        int registered = 0;
        for (int i = 0; i < count; i++) {
            try {
                busy.register(next(i % 2 == 0 ? IXELLES : ETTERBEEK));
                registered++;
            } catch (IllegalStateException e) {
                assertThat(e).hasMessage("this one is rolled back");
            }
        }
        return registered;
    }

    private static void assertGapless(DataSource source, CentreName centre) {
        List<Integer> numbers = JdbcClient.create(source)
                .sql("select hub_number from application where centre_id = ? order by submitted_at, hub_number")
                .param(centre.id())
                .query(Integer.class)
                .list();
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    private boolean somebodyWaits() {
        return JdbcClient.create(database)
                .sql("select exists (select from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock')")
                .query(Boolean.class)
                .single();
    }

    private List<String> numbers(CentreName centre, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> register.register(next(centre)).receipt().hubNumber())
                .toList();
    }

    private Submission next(CentreName centre) {
        return submission("key " + keys.incrementAndGet(), NISS, centre);
    }

    private static HikariDataSource pool() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(TestPostgres.newDatabaseUrl());
        pool.setUsername("postgres");
        pool.setMaximumPoolSize(16);
        return pool;
    }
}
