package be.cpasonline.hub.delivery.rest;

import be.cpasonline.hub.centre.Centres;
import be.cpasonline.hub.delivery.Rest;
import be.cpasonline.hub.delivery.Rest.Kind;
import be.cpasonline.hub.delivery.store.RestStore;
import be.cpasonline.hub.delivery.store.RestStore.Why;
import be.cpasonline.hub.platform.time.Brussels;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets a package rest while its vendor maintains it, as {@code config/packages/NAME.yaml} announces. What was accepted
 * meanwhile waits; afterwards one delivery tries whether the package is back, and the others follow in order.
 */
@Component
public class Maintenance {
    private static final Logger log = LoggerFactory.getLogger(Maintenance.class);

    private final Centres centres;
    private final Rests rests;
    private final RestStore store;
    private final Clock clock;

    Maintenance(Centres centres, Rests rests, RestStore store, Clock clock) {
        this.centres = centres;
        this.rests = rests;
        this.store = store;
        this.clock = clock;
    }

    /** Begins what has to begin, and ends early what is not announced any more. */
    public void look() {
        Instant now = clock.instant();
        Map<String, Instant> maintained = maintained(now);
        maintained.forEach((name, until) -> begin(name, now, until));
        rests.all().stream()
                .filter(rest -> rest.kind() == Kind.PACKAGE
                        && !rest.draining()
                        && rest.probeAt().isAfter(now))
                .map(Rest::scope)
                .filter(scope ->
                        maintained.keySet().stream().map(Way::packageScope).noneMatch(scope::equals))
                .forEach(store::tryAgain);
    }

    private void begin(String name, Instant now, Instant until) {
        var why = new Why(
                "maintenance",
                "The package is being maintained until " + Brussels.time(until).toLocalDateTime()
                        + ", as its vendor announced. What was accepted waits.");
        if (store.begin(Way.packageScope(name), Kind.PACKAGE, 0, why, Duration.between(now, until))) {
            log.info("The package {} is maintained until {}; its deliveries wait", name, Brussels.time(until));
        }
    }

    private Map<String, Instant> maintained(Instant now) {
        var maintained = new HashMap<String, Instant>();
        centres.maintenance()
                .forEach((name, windows) -> windows.forEach(window -> window.holdsUntil(now)
                        .ifPresent(until ->
                                maintained.merge(name, until, (one, other) -> one.isAfter(other) ? one : other))));
        return maintained;
    }
}
