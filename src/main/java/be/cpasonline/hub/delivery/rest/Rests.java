package be.cpasonline.hub.delivery.rest;

import be.cpasonline.hub.delivery.Rest;
import be.cpasonline.hub.delivery.store.RestStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What rests, as this instance last saw it in the database, and which centres are behind it. Whether a delivery may go
 * is decided here without a look at the database while nothing rests.
 */
@Component("rests")
public class Rests {
    private final RestStore store;
    private final Map<String, Way> ways = new ConcurrentHashMap<>();
    private volatile Map<String, Rest> seen = Map.of();

    Rests(RestStore store) {
        this.store = store;
    }

    /** Looks at the database again, and ends the drains that are through. */
    public void look() {
        Map<String, Rest> now =
                store.all().stream().collect(Collectors.toUnmodifiableMap(Rest::scope, Function.identity()));
        seen = now;
        now.values().stream().filter(Rest::draining).forEach(rest -> store.endDrained(rest.scope(), centres(rest)));
    }

    /** All that rests or is drained, as the database says it at this moment: what all instances agree on. */
    public Collection<Rest> now() {
        return store.all();
    }

    /** All that rests or is drained, as this instance last saw it. */
    public Collection<Rest> all() {
        return seen.values();
    }

    /** The centres that are known to be behind it. */
    public Set<String> centres(Rest rest) {
        return ways.values().stream()
                .filter(way -> way.scopes().contains(rest.scope()))
                .map(Way::centreId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a centre's deliveries wait for; empty where nothing of its way rests. */
    public Optional<Rest> at(String centreId) {
        return Optional.ofNullable(ways.get(centreId))
                .flatMap(way -> resting(way).stream().findFirst());
    }

    /** Remembers the way of a centre; whether a delivery may go it now, be it as a try. */
    public boolean open(Way way) {
        ways.put(way.centreId(), way);
        return resting(way).stream().allMatch(Rest::probeDue);
    }

    /** How many deliveries of a centre may be in its queue, for the centres to which another number than usual applies. */
    public Map<String, Integer> windows() {
        Map<String, Integer> windows = new HashMap<>();
        if (!seen.isEmpty()) {
            ways.values().forEach(way -> {
                List<Rest> resting = resting(way);
                if (!resting.isEmpty()) {
                    windows.put(way.centreId(), resting.stream().allMatch(Rest::probeDue) ? 1 : 0);
                }
            });
        }
        return windows;
    }

    /** The centres whose deliveries go one after the other, since their destination rests or has just come back. */
    public Set<String> goingOneByOne() {
        Map<String, Rest> now = seen;
        return ways.values().stream()
                .filter(way -> way.scopes().stream().anyMatch(now::containsKey))
                .map(Way::centreId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether something of a centre's way worked again a moment ago, and what waited is still being sent. */
    public boolean draining(String centreId) {
        return !seen.isEmpty()
                && Optional.ofNullable(ways.get(centreId))
                        .filter(this::draining)
                        .isPresent();
    }

    /** Whether something of the way worked again a moment ago, and what waited is still being sent. */
    boolean draining(Way way) {
        Map<String, Rest> now = seen;
        return !now.isEmpty() && way.scopes().stream().map(now::get).anyMatch(rest -> rest != null && rest.draining());
    }

    List<Rest> resting(Way way) {
        Map<String, Rest> now = seen;
        return now.isEmpty()
                ? List.of()
                : way.scopes().stream()
                        .map(now::get)
                        .filter(rest -> rest != null && !rest.draining())
                        .toList();
    }
}
