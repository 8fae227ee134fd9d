package be.cpasonline.hub.delivery.attempt;

import be.cpasonline.hub.delivery.store.DeliveryStore;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * How an instance leaves that is asked to stop. The journey's timers stand still from the first moment, while calls that
 * are under way may take long to end: their leases are kept, so that no other instance takes them for dead. What has not
 * ended when all else has is given up at once, rather than when its lease runs out.
 */
@Component
class Leaving implements SmartLifecycle, DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(Leaving.class);

    private final Leases leases;
    private final DeliveryStore store;
    private final Instance instance;
    private final DeliverySettings settings;
    private final ScheduledExecutorService renewing = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("leaving").factory());
    private volatile boolean running;

    Leaving(Leases leases, DeliveryStore store, Instance instance, DeliverySettings settings) {
        this.leases = leases;
        this.store = store;
        this.instance = instance;
        this.settings = settings;
    }

    @Override
    public void start() {
        running = true;
    }

    /** Comes before the journey stops: this bean's phase is the highest. */
    @Override
    public void stop() {
        running = false;
        long every = settings.renew().toMillis();
        var unused = renewing.scheduleWithFixedDelay(this::renew, every, every, TimeUnit.MILLISECONDS);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Comes after the journey stopped. */
    @Override
    public void destroy() {
        renewing.shutdownNow();
        try {
            int given = store.giveUp(
                    instance.id(), "The hub was stopped while it was sending, and the answer did not come in time.");
            log.info("Stopped; deliveries that were cut off while they were sent: {}", given);
        } catch (DataAccessException e) {
            log.warn("The database is away: what was being sent becomes uncertain when its lease runs out", e);
        }
    }

    private void renew() {
        try {
            leases.renew();
        } catch (DataAccessException e) {
            log.warn("The leases of what is being sent could not be renewed", e);
        }
    }
}
