package be.cpasonline.hub.delivery.watch;

import be.cpasonline.hub.delivery.AlarmKind;
import be.cpasonline.hub.delivery.store.Concern;
import be.cpasonline.hub.delivery.store.WatchStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Barks when deliveries of a centre lie ready for longer than a step allows: a package has stopped fetching. */
final class Offered implements Watchdog {
    private final AlarmKind step;
    private final Duration after;
    private final WatchStore store;
    private final Clock clock;

    Offered(AlarmKind step, Duration after, WatchStore store, Clock clock) {
        this.step = step;
        this.after = after;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public AlarmKind kind() {
        return step;
    }

    @Override
    public List<Concern> look() {
        return store.offered(clock.instant().minus(after));
    }
}
