package be.cpasonline.hub.version;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Looks again and again whether something else came into force, by this instance's disk or by another hand. */
@Component("configuration")
public class Watching {
    private final LiveInForce inForce;
    private final ApplicationEventPublisher events;

    Watching(LiveInForce inForce, ApplicationEventPublisher events) {
        this.inForce = inForce;
        this.events = events;
    }

    /** Looks once, and tells those concerned. */
    public void look() {
        if (inForce.look()) {
            events.publishEvent(new InForceChanged());
        }
    }
}
