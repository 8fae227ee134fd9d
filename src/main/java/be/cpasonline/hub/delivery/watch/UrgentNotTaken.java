package be.cpasonline.hub.delivery.watch;

import be.cpasonline.hub.delivery.AlarmKind;
import be.cpasonline.hub.delivery.store.Concern;
import be.cpasonline.hub.delivery.store.WatchStore;
import be.cpasonline.hub.delivery.store.WatchStore.Urgent;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Barks for each urgent application of which no centre says anything. */
@Component
class UrgentNotTaken implements Watchdog {
    private final WatchStore store;
    private final WatchSettings settings;
    private final Clock clock;

    UrgentNotTaken(WatchStore store, WatchSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public AlarmKind kind() {
        return AlarmKind.URGENT_NOT_TAKEN;
    }

    @Override
    public List<Concern> look() {
        return store.urgentUnanswered(clock.instant().minus(settings.urgentAfter())).stream()
                .map(UrgentNotTaken::concern)
                .toList();
    }

    private static Concern concern(Urgent urgent) {
        return new Concern(urgent.applicationId().toString(), Optional.of(urgent.centreId()), urgent.since(), "");
    }
}
