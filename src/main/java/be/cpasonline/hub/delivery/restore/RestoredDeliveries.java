package be.cpasonline.hub.delivery.restore;

import be.cpasonline.hub.delivery.store.RestoreStore;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes deliveries up on a database that was restored to an earlier point: asked about first, never sent blindly. */
@Component
public class RestoredDeliveries {
    private final RestoreStore store;

    RestoredDeliveries(RestoreStore store) {
        this.store = store;
    }

    /**
     * Makes uncertain what may have been sent since; joins the caller's transaction.
     *
     * @return how many deliveries
     */
    public int makeUncertain() {
        return store.makeUncertain(
                "The database was restored to an earlier point; this may have been sent after it. It is looked up first.");
    }

    /** How many deliveries stand in each state. */
    public Map<String, Long> states() {
        return store.states();
    }
}
