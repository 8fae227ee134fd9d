package be.cpasonline.hub.delivery.queue;

import be.cpasonline.hub.centre.Centre;
import be.cpasonline.hub.centre.Centres;
import be.cpasonline.hub.delivery.Rest.Kind;
import be.cpasonline.hub.delivery.attempt.Receivers;
import be.cpasonline.hub.delivery.store.DeliveryStore;
import be.cpasonline.hub.delivery.store.RestStore;
import be.cpasonline.hub.delivery.store.WindowStore;
import be.cpasonline.hub.version.InForceChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Takes up what an earlier process left, marks of messages that its broker may have lost; and, whenever something else
 * comes into force, deliveries that were held only because their centre was not configured.
 */
@Component
class StartUp implements InitializingBean {
    private static final Logger log = LoggerFactory.getLogger(StartUp.class);

    private final WindowStore windows;
    private final RestStore rests;
    private final DeliveryStore store;
    private final Centres centres;

    StartUp(WindowStore windows, RestStore rests, DeliveryStore store, Centres centres) {
        this.windows = windows;
        this.rests = rests;
        this.store = store;
        this.centres = centres;
    }

    @Override
    public void afterPropertiesSet() {
        int requeued = windows.forgetQueued();
        log.info("Deliveries taken up from before: {} were queued", requeued);
        takeUpMended();
    }

    /** Gives what waited or was held for want of configuration another chance: it may have been mended. */
    @EventListener(InForceChanged.class)
    @Order(InForceChanged.THEN)
    void takeUpMended() {
        rests.tryAgain(Kind.CENTRE);
        var configured = centres.configured().stream()
                .filter(centre -> centre.use().isPresent())
                .map((Centre centre) -> centre.name().id())
                .toList();
        int released = store.release(configured, Receivers.REASONS_OF_CONFIGURATION);
        if (released > 0) {
            log.info("Deliveries that were held for want of configuration wait to be sent again: {}", released);
        }
    }
}
