package be.cpasonline.hub.delivery.queue;

import be.cpasonline.hub.delivery.store.WindowStore;
import be.cpasonline.hub.delivery.store.WindowStore.Queued;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Puts new work into the queues while its sender already has the receipt: a broker that is away, or that answers
 * nothing, keeps nobody waiting. What it does not take is left to the next sweep.
 */
@Component
class Offers implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(Offers.class);
    private static final int AT_ONCE = 256;
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(2);

    private final CentreQueues queues;
    private final WindowStore store;
    private final QueueMetrics metrics;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final ExecutorService hands = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("offer-", 0).factory());

    Offers(CentreQueues queues, WindowStore store, QueueMetrics metrics) {
        this.queues = queues;
        this.store = store;
        this.metrics = metrics;
    }

    /** Returns at once. */
    void offer(Queued work) {
        if (free.tryAcquire()) {
            hands.execute(() -> {
                try {
                    put(work);
                } finally {
                    free.release();
                }
            });
        } else {
            refused(work);
        }
    }

    /** Leaves to the next sweep what may be marked as queued and is in no queue. Never fails. */
    void leave(Queued work) {
        try {
            store.forgetQueued(List.of(work.applicationId()));
        } catch (DataAccessException e) {
            log.warn("A delivery counts as queued and is not; it goes when its mark has run out", e);
        }
    }

    private void put(Queued work) {
        if (queues.put(work)) {
            metrics.offered(true);
        } else {
            refused(work);
        }
    }

    private void refused(Queued work) {
        metrics.offered(false);
        leave(work);
    }

    @Override
    public void destroy() throws InterruptedException {
        hands.shutdown();
        if (!hands.awaitTermination(ENDS_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
            hands.shutdownNow();
        }
    }
}
