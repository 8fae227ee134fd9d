package be.cpasonline.hub.delivery.rest;

import be.cpasonline.hub.delivery.Rest;
import be.cpasonline.hub.delivery.Rest.Kind;
import be.cpasonline.hub.delivery.store.RestStore;
import be.cpasonline.hub.delivery.store.RestStore.Why;
import be.cpasonline.hub.spi.AdapterFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Lets deliveries through to their destination, and learns from how they end: what is down begins to rest, what works
 * again is drained.
 */
@Component
public class Gate {
    private static final Logger log = LoggerFactory.getLogger(Gate.class);

    private final Rests rests;
    private final RestStore store;
    private final RestSettings settings;
    private final BackOff backOff;
    private final Turns turns = new Turns();

    /** Tries of which nobody has said yet what they showed. */
    private final Set<Passage.Probe> trying = ConcurrentHashMap.newKeySet();

    Gate(Rests rests, RestStore store, RestSettings settings) {
        this.rests = rests;
        this.store = store;
        this.settings = settings;
        this.backOff = new BackOff(settings.firstPause(), settings.longestPause());
    }

    /** Asks for the way; the caller leaves it whatever comes of it. */
    public Passage enter(Way way) {
        List<Rest> resting = rests.resting(way);
        if (!resting.isEmpty()) {
            return tryWhether(resting, way);
        }
        return rests.draining(way) ? inTurn(way) : new Passage.Free(way);
    }

    private Passage tryWhether(List<Rest> resting, Way way) {
        var taken = new ArrayList<Rest>();
        try {
            for (Rest rest : resting) {
                if (!store.takeProbe(rest.scope(), settings.probe())) {
                    return new Passage.Closed();
                }
                taken.add(rest);
            }
            var probe = new Passage.Probe(way, List.copyOf(taken));
            trying.add(probe);
            taken.clear();
            return probe;
        } finally {
            giveBack(taken);
        }
    }

    /** The delivery is through, be it in vain. A try that showed nothing is another's at once. */
    public void leave(Passage passage) {
        if (passage instanceof Passage.InTurn turn) {
            turns.give(turn.wanted().centreId());
        }
        if (passage instanceof Passage.Probe probe && trying.remove(probe)) {
            giveBack(probe.rests());
        }
    }

    /** Where the database does not take it, the next try is made when the time for this one is over. */
    private void giveBack(List<Rest> taken) {
        try {
            taken.forEach(rest -> store.giveProbeBack(rest.scope()));
        } catch (DataAccessException unanswered) {
            log.warn(
                    "The database did not answer; what rests is tried again after at most {} ({})",
                    settings.probe(),
                    unanswered.getClass().getName());
        }
    }

    private Passage inTurn(Way way) {
        return turns.take(way.centreId(), settings.probe()) ? new Passage.InTurn(way) : new Passage.Closed();
    }

    /** The destination answered about this one delivery: it works. */
    public void works(Passage passage) {
        if (passage instanceof Passage.Probe probe) {
            probe.rests().forEach(rest -> {
                store.drain(rest.scope());
                log.info(
                        "{} works again after {} tries in vain; what waited is drained", rest.scope(), rest.failures());
            });
            trying.remove(probe);
            rests.look();
        }
    }

    /** What the failure of a delivery says about its way. */
    public void failed(Passage passage, AdapterFailure failure) {
        switch (failure.kind()) {
            case UNAVAILABLE -> rest(passage, Kind.DESTINATION, failure);
            case MISCONFIGURED -> rest(passage, Kind.CENTRE, failure);
            case TRANSIENT -> busy(passage, failure);
            case REFUSED -> works(passage);
            case UNCERTAIN, DEFECT -> prolong(passage, failure);
        }
        if (passage instanceof Passage.Probe probe) {
            trying.remove(probe);
        }
    }

    /** A destination that says how long to leave it in peace is left in peace by all, be it not down. */
    private void busy(Passage passage, AdapterFailure failure) {
        if (failure.retryAfter().isPresent()) {
            rest(passage, Kind.DESTINATION, failure);
        } else {
            prolong(passage, failure);
        }
    }

    private void rest(Passage passage, Kind kind, AdapterFailure failure) {
        String scope = scope(passage.way(), kind);
        if (passage instanceof Passage.Probe probe) {
            probe.rests().stream()
                    .filter(rest -> !rest.scope().equals(scope))
                    .forEach(other -> store.giveProbeBack(other.scope()));
            if (probe.rests().stream().anyMatch(rest -> rest.scope().equals(scope))) {
                prolong(probe, scope, failure);
                return;
            }
        }
        if (store.begin(scope, kind, 1, why(failure), pause(failure, 1))) {
            log.atWarn().addKeyValue("code", failure.code()).log("{} rests: {}", scope, failure.kind());
        }
        rests.look();
    }

    private void prolong(Passage passage, AdapterFailure failure) {
        if (passage instanceof Passage.Probe probe) {
            probe.rests().forEach(rest -> prolong(probe, rest.scope(), failure));
        }
    }

    private void prolong(Passage.Probe probe, String scope, AdapterFailure failure) {
        int failures = 1
                + probe.rests().stream()
                        .filter(rest -> rest.scope().equals(scope))
                        .mapToInt(Rest::failures)
                        .max()
                        .orElse(0);
        store.prolong(scope, failures, why(failure), pause(failure, failures));
        rests.look();
    }

    private Duration pause(AdapterFailure failure, int failures) {
        return failure.retryAfter().orElseGet(() -> backOff.after(failures));
    }

    private static Why why(AdapterFailure failure) {
        return new Why(failure.code(), failure.sentence());
    }

    private static String scope(Way way, Kind kind) {
        return switch (kind) {
            case DESTINATION -> way.destination();
            case CENTRE -> way.centreScope();
            case PACKAGE -> Way.packageScope(way.packageName());
        };
    }
}
