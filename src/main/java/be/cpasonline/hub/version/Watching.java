package be.cpasonline.hub.version;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Looks again and again whether something else came into force, by this instance's disk or by another hand. */
@Component("configuration")
public class Watching {
    private final StoredInForce inForce;
    private final Saved saved;
    private final ApplicationEventPublisher events;

    Watching(StoredInForce inForce, Saved saved, ApplicationEventPublisher events) {
        this.inForce = inForce;
        this.saved = saved;
        this.events = events;
    }

    /** Looks once, and tells those concerned. */
    public void look() {
        boolean byOthers = inForce.look();
        boolean refused = saved.look(byOthers);
        boolean byUs = inForce.look();
        if (byOthers || refused || byUs) {
            events.publishEvent(new InForceChanged());
        }
    }
}
