package be.cpasonline.hub.delivery.watch;

import be.cpasonline.hub.adapter.CasePackages;
import be.cpasonline.hub.centre.Centre;
import be.cpasonline.hub.centre.Centres;
import be.cpasonline.hub.delivery.AlarmKind;
import be.cpasonline.hub.delivery.store.Concern;
import be.cpasonline.hub.delivery.store.WatchStore;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Barks when a centre whose package reports statuses has long said nothing of a case. */
@Component
class NoStatus implements Watchdog {
    private final WatchStore store;
    private final Centres centres;
    private final CasePackages packages;
    private final WatchSettings settings;
    private final Clock clock;

    NoStatus(WatchStore store, Centres centres, CasePackages packages, WatchSettings settings, Clock clock) {
        this.store = store;
        this.centres = centres;
        this.packages = packages;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public AlarmKind kind() {
        return AlarmKind.NO_STATUS;
    }

    @Override
    public List<Concern> look() {
        List<String> reporting = centres.configured().stream()
                .filter(this::reports)
                .map((Centre centre) -> centre.name().id())
                .toList();
        return store.unanswered(reporting, clock.instant().minus(settings.noStatusAfter()));
    }

    private boolean reports(Centre centre) {
        return centre.use()
                .flatMap(use -> packages.find(use.packageName(), use.nis()))
                .filter(found -> !found.manifest().statuses().isEmpty())
                .isPresent();
    }
}
