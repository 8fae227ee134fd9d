package be.cpasonline.hub.delivery.queue;

import java.util.Set;
import org.springframework.stereotype.Component;

/** Which centres have more work than their window holds, as the last sweep saw it. */
@Component
class Congestion {
    private volatile Set<String> full = Set.of();

    void seen(Set<String> centres) {
        full = Set.copyOf(centres);
    }

    boolean at(String centreId) {
        return full.contains(centreId);
    }

    int count() {
        return full.size();
    }
}
