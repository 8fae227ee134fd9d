package be.cpasonline.hub.version;

import be.cpasonline.hub.version.store.VersionStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is in force by the database, as this process last saw it. */
@Component
class StoredInForce implements InForce {
    private final VersionStore store;
    private volatile Seen seen;

    StoredInForce(VersionStore store) {
        this.store = store;
        this.seen = see(new Seen(-1, Map.of(), Map.of()));
    }

    @Override
    public Map<Subject, FolderContent> all() {
        return seen.all();
    }

    @Override
    public Map<Subject, Beside> beside() {
        return seen.beside();
    }

    @Override
    public Optional<FolderContent> content(String version) {
        return Optional.of(store.content(version))
                .filter(content -> content.version().equals(version));
    }

    @Override
    public Map<Subject, Refused> refused() {
        return Map.of();
    }

    /** Looks at the database again; whether something else is in force now. */
    boolean look() {
        Seen before = seen;
        seen = see(before);
        return seen.last() != before.last();
    }

    private Seen see(Seen before) {
        long last = store.last();
        if (last == before.last()) {
            return before;
        }
        Map<String, FolderContent> known = new HashMap<>();
        before.all().values().forEach(content -> known.put(content.version(), content));
        before.beside().values().forEach(newer -> known.put(newer.content().version(), newer.content()));
        Map<Subject, FolderContent> all = new HashMap<>();
        Map<Subject, Beside> beside = new HashMap<>();
        store.inForce().forEach(activated -> {
            all.put(activated.subject(), known.computeIfAbsent(activated.version(), store::content));
            activated
                    .rollout()
                    .ifPresent(newer -> beside.put(
                            activated.subject(),
                            new Beside(known.computeIfAbsent(newer.version(), store::content), newer.audience())));
        });
        return new Seen(last, Map.copyOf(all), Map.copyOf(beside));
    }

    /** Number of the last activation when it was looked at, and what was in force then. */
    private record Seen(long last, Map<Subject, FolderContent> all, Map<Subject, Beside> beside) {}
}
