package be.cpasonline.hub.delivery.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which centres have more work than their window holds, as the last sweep saw it. */
@Component
class Congestion {
    private final Clock clock;
    private volatile Map<String, Instant> full = Map.of();

    Congestion(Clock clock) {
        this.clock = clock;
    }

    void seen(Set<String> centres) {
        Instant now = clock.instant();
        Map<String, Instant> before = full;
        full = centres.stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), centre -> before.getOrDefault(centre, now)));
    }

    boolean at(String centreId) {
        return full.containsKey(centreId);
    }

    /** Whether a centre has more work than its window holds, and had not at an instant. */
    boolean since(String centreId, Instant instant) {
        return full.getOrDefault(centreId, instant).isAfter(instant);
    }

    int count() {
        return full.size();
    }
}
