package be.cpasonline.hub.centre;

import be.cpasonline.hub.platform.time.Brussels;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The municipalities by code. A code is followed to the municipality that has it, or took it over, today. */
final class Municipalities {
    private final Map<String, Municipality> byNis = new LinkedHashMap<>();
    private final Map<String, Successor> successors = new LinkedHashMap<>();
    private final Clock clock;

    /** Takes them over; where a code stands twice, throws an {@link IllegalArgumentException} that names it. */
    Municipalities(Collection<Municipality> municipalities, Clock clock) {
        this.clock = clock;
        for (Municipality municipality : municipalities) {
            once(byNis, municipality.nis(), municipality);
            municipality.mergedFrom().forEach(old -> succeed(old, municipality, true));
            municipality.recodedFrom().forEach(old -> succeed(old, municipality, false));
        }
    }

    private void succeed(String old, Municipality municipality, boolean merged) {
        // A municipality that kept its code in a merger lists itself.
        if (!old.equals(municipality.nis())) {
            once(successors, old, new Successor(municipality, merged));
        }
    }

    private static <T> void once(Map<String, T> map, String nis, T value) {
        if (map.put(nis, value) != null) {
            throw new IllegalArgumentException("NIS code " + nis + " stands twice");
        }
    }

    Collection<Municipality> all() {
        return byNis.values();
    }

    /** Whether there is a record with this code; old codes that merged have none. */
    boolean known(String nis) {
        return byNis.containsKey(nis);
    }

    /** The municipality of today that a code, in force or old, leads to. */
    Optional<Today> today(String nis) {
        LocalDate today = LocalDate.now(clock.withZone(Brussels.ZONE));
        @Nullable Municipality holder = byNis.get(nis);
        boolean merged = false;
        // As many steps as there are mergers at most, so that a circle in the data ends too.
        for (int step = 0; step <= successors.size(); step++) {
            if (holder != null && holder.existsOn(today)) {
                return Optional.of(new Today(holder, merged));
            }
            @Nullable Successor successor = successors.get(holder == null ? nis : holder.nis());
            if (successor == null) {
                return Optional.empty();
            }
            holder = successor.municipality;
            merged |= successor.merged;
        }
        return Optional.empty();
    }

    /**
     * The answer.
     *
     * @param merged whether the code asked for was of a municipality that merged since
     */
    record Today(Municipality municipality, boolean merged) {}

    private record Successor(Municipality municipality, boolean merged) {}
}
