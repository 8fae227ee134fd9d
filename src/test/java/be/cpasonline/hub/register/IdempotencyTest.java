package be.cpasonline.hub.register;

import static be.cpasonline.hub.register.Submissions.IXELLES;
import static be.cpasonline.hub.register.Submissions.NISS;
import static be.cpasonline.hub.register.Submissions.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.cpasonline.hub.documents.TestDocuments;
import be.cpasonline.hub.register.IdempotencyConflict.Reason;
import be.cpasonline.hub.testing.TestClock;
import be.cpasonline.hub.testing.TestPostgres;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class IdempotencyTest {
    private final DataSource database = TestPostgres.newDataSource();
    private final TestClock clock = new TestClock("2026-11-23T08:30:00Z");
    private final TestRegister test = TestRegister.over(database, clock, event -> {});
    private final Register register = test.register();

    @Test
    void theSameKeyWithTheSameContentGetsTheSameAnswerEvenAfterARestart() {
        UUID bill = stage(1);
        Submission submission = submission("key", NISS, IXELLES, bill);
        Registered first = register.register(submission);

        Registered again = register.register(submission);
        Registered afterRestart =
                TestRegister.over(database, clock, event -> {}).register().register(submission);

        assertThat(again).isEqualTo(afterRestart).isEqualTo(repeated(first));
        assertThat(applications()).isEqualTo(1);
    }

    @Test
    void theSameKeyWithOtherContentIsAConflict() {
        register.register(submission("portal", "key", "one", NISS, IXELLES));
        assertConflict(Reason.OTHER_CONTENT, submission("portal", "key", "two", NISS, IXELLES));
        assertThat(applications()).isEqualTo(1);
    }

    @Test
    void theSameKeyWithOtherDocumentsOrInAnotherOrderIsAConflict() {
        UUID one = stage(1);
        UUID two = stage(2);
        register.register(submission("key", NISS, IXELLES, one, two));
        assertConflict(Reason.OTHER_CONTENT, submission("key", NISS, IXELLES, two, one));
        assertConflict(Reason.OTHER_CONTENT, submission("key", NISS, IXELLES, stage(3)));
        assertConflict(Reason.OTHER_CONTENT, submission("key", NISS, IXELLES));
    }

    @Test
    void theSameKeyOfAnotherSystemIsAnotherKey() {
        register.register(submission("portal", "key", "one", NISS, IXELLES));
        assertThat(register.register(submission("other", "key", "one", NISS, IXELLES))
                        .repeated())
                .isFalse();
        assertThat(register.register(submission("othe", "rkey", "one", NISS, IXELLES))
                        .repeated())
                .isFalse();
    }

    @Test
    void aKeyInUseIsAConflictThatIsToldAtOnceAndEndsWithTheTransaction() throws Exception {
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var slow = TestRegister.over(database, clock, event -> {
                    inside.countDown();
                    await(goOn);
                })
                .register();
        try (var thread = Executors.newSingleThreadExecutor()) {
            var first = thread.submit(() -> slow.register(submission("key")));
            await(inside);
            assertConflict(Reason.IN_PROGRESS, submission("key"));
            assertThat(register.register(submission("another")).repeated()).isFalse();
            goOn.countDown();
            assertThat(register.register(submissionAfter(first.get()))).isEqualTo(repeated(first.get()));
        }
    }

    @Test
    void aKeyWhoseTransactionFailedIsFreeAgain() {
        var failing = TestRegister.over(database, clock, event -> {
                    throw new IllegalStateException("no delivery");
                })
                .register();
        assertThatThrownBy(() -> failing.register(submission("key"))).hasMessage("no delivery");
        assertThat(register.register(submission("key")).repeated()).isFalse();
    }

    @Test
    void manyAtOnceWithTheSameKeyRegisterOneApplication() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<String> send = () -> {
                try {
                    return register.register(submission("key")).reference();
                } catch (IdempotencyConflict e) {
                    return e.reason().name();
                }
            };
            var answers =
                    threads.invokeAll(Stream.generate(() -> send).limit(64).toList());
            String reference = register.register(submission("key")).reference();
            for (var answer : answers) {
                assertThat(answer.get()).isIn(reference, Reason.IN_PROGRESS.name());
            }
        }
        assertThat(applications()).isEqualTo(1);
    }

    /** Names the dependency: the key is free once the first one is registered. */
    private static Submission submissionAfter(Registered first) {
        assertThat(first.repeated()).isFalse();
        return submission("key");
    }

    private static Registered repeated(Registered first) {
        return new Registered(
                first.applicationId(),
                first.reference(),
                first.systemId(),
                first.centre(),
                first.urgent(),
                first.receipt(),
                true);
    }

    private void assertConflict(Reason reason, Submission submission) {
        assertThatThrownBy(() -> register.register(submission))
                .isInstanceOfSatisfying(
                        IdempotencyConflict.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private UUID stage(int seed) {
        UUID id = UUID.randomUUID();
        test.documents().stage(id, "portal", TestDocuments.pdf(1_000, seed));
        return id;
    }

    private int applications() {
        return JdbcClient.create(database)
                .sql("select count(*) from application")
                .query(Integer.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
