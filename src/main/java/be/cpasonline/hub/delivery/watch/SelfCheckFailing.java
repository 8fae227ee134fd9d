package be.cpasonline.hub.delivery.watch;

import be.cpasonline.hub.delivery.AlarmKind;
import be.cpasonline.hub.delivery.store.Concern;
import be.cpasonline.hub.delivery.store.SelfCheckStore;
import java.util.List;
import org.springframework.stereotype.Component;

/** Barks when an adapter says that it would not work, or not for long. */
@Component
class SelfCheckFailing implements Watchdog {
    private final SelfCheckStore store;

    SelfCheckFailing(SelfCheckStore store) {
        this.store = store;
    }

    @Override
    public AlarmKind kind() {
        return AlarmKind.SELF_CHECK;
    }

    @Override
    public List<Concern> look() {
        return store.confirmed();
    }
}
