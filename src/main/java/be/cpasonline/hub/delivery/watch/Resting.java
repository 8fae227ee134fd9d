package be.cpasonline.hub.delivery.watch;

import be.cpasonline.hub.delivery.AlarmKind;
import be.cpasonline.hub.delivery.Rest;
import be.cpasonline.hub.delivery.Rest.Kind;
import be.cpasonline.hub.delivery.rest.Rests;
import be.cpasonline.hub.delivery.store.Concern;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Barks when something has been resting for longer than a hiccup, unless that was announced. */
@Component
class Resting implements Watchdog {
    private final Rests rests;
    private final WatchSettings settings;
    private final Clock clock;

    Resting(Rests rests, WatchSettings settings, Clock clock) {
        this.rests = rests;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public AlarmKind kind() {
        return AlarmKind.RESTING;
    }

    @Override
    public List<Concern> look() {
        Instant limit = clock.instant().minus(settings.restLongerThan());
        // not as last seen: two instances that differ would end and raise the alarm in turn
        return rests.now().stream()
                .filter(rest -> !rest.draining()
                        && rest.kind() != Kind.PACKAGE
                        && rest.since().isBefore(limit))
                .map(Resting::concern)
                .toList();
    }

    private static Concern concern(Rest rest) {
        return new Concern(rest.scope(), Optional.empty(), rest.since(), rest.reason());
    }
}
