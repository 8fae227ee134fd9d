package be.cpasonline.hub.delivery.watch;

import be.cpasonline.hub.delivery.AlarmKind;
import be.cpasonline.hub.delivery.store.Concern;
import be.cpasonline.hub.delivery.store.WatchStore;
import java.util.List;
import org.springframework.stereotype.Component;

/** Barks when deliveries of a centre need a person. */
@Component
class Held implements Watchdog {
    private final WatchStore store;

    Held(WatchStore store) {
        this.store = store;
    }

    @Override
    public AlarmKind kind() {
        return AlarmKind.HELD;
    }

    @Override
    public List<Concern> look() {
        return store.held();
    }
}
