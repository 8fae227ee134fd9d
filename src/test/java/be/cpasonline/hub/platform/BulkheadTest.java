package be.cpasonline.hub.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BulkheadTest {
    private final Bulkhead bulkhead = new Bulkhead(2);

    @Test
    void soManyWorkAtOnceAndTheOthersFollow() {
        var working = new AtomicInteger();
        var most = new AtomicInteger();
        var done = new AtomicInteger();
        var open = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 10; i++) {
                threads.execute(() -> bulkhead.enter(() -> {
                    most.accumulateAndGet(working.incrementAndGet(), Math::max);
                    waitFor(open);
                    working.decrementAndGet();
                    return done.incrementAndGet();
                }));
            }
            await().until(() -> working.get() == 2);
            open.countDown();
        }
        assertThat(done).hasValue(10);
        assertThat(most).hasValue(2);
    }

    @Test
    void whoFailsLeavesThePlace() {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> bulkhead.enter(() -> {
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
        }
        assertThat(bulkhead.<String>enter(() -> "yes")).isEqualTo("yes");
    }

    @Test
    void whoCannotWaitIsToldThatThereWasNoPlace() {
        var open = new CountDownLatch(1);
        var inside = new CountDownLatch(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 2; i++) {
                threads.execute(() -> bulkhead.enter(() -> {
                    inside.countDown();
                    waitFor(open);
                    return "done";
                }));
            }
            waitFor(inside);
            assertThat(bulkhead.<String>enter(Duration.ofMillis(1), () -> "late"))
                    .isEmpty();
            open.countDown();
        }
        assertThat(bulkhead.<String>enter(Duration.ofMillis(1), () -> "in time"))
                .contains("in time");
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
