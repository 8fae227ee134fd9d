package be.cpasonline.hub.version;

import be.cpasonline.hub.version.store.VersionStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts versions in force. Running hubs follow within seconds; deliveries that are under way end with what they began. */
@Service
public class Activation {
    private final VersionStore store;
    private final Disk disk;
    private final Inspections inspections;
    private final TransactionTemplate transaction;

    Activation(VersionStore store, Disk disk, Inspections inspections, PlatformTransactionManager transactions) {
        this.store = store;
        this.disk = disk;
        this.inspections = inspections;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What stands on the disk here, read now. */
    public SortedMap<Subject, OnDisk> onDisk() {
        return disk.read();
    }

    /** What is in force, and since when. */
    public SortedMap<Subject, Activated> inForce() {
        var found = new TreeMap<Subject, Activated>();
        store.inForce().forEach(activated -> found.put(activated.subject(), activated));
        return found;
    }

    /** The content of what is in force, or of any other version that was. */
    public FolderContent content(String version) {
        return store.content(version);
    }

    /** The version that was in force before the one that is, or before it was taken out; empty where there was none. */
    public Optional<String> before(Subject subject) {
        return store.before(subject);
    }

    /**
     * Inspects candidates and puts the good ones in force, all in one step.
     *
     * @param by whose hand
     * @return what became of them
     */
    public Verdict activate(Map<Subject, OnDisk> candidates, String by) {
        return alone(() -> {
            Verdict verdict = inspect(candidates);
            verdict.good().forEach((subject, content) -> {
                store.keep(content);
                store.activate(subject, content.version(), by);
            });
            return verdict;
        });
    }

    /** What would become of candidates; nothing comes into force. */
    public Verdict inspect(Map<Subject, OnDisk> candidates) {
        Map<Subject, FolderContent> inForce = new HashMap<>();
        inForce().forEach((subject, activated) -> inForce.put(subject, store.content(activated.version())));
        return inspections.inspect(candidates, inForce);
    }

    /**
     * Puts the version before in force again, without looking at it: it was in force once.
     *
     * @return that version; empty where there was none
     */
    public Optional<String> back(Subject subject, String by) {
        return alone(() -> {
            Optional<String> before = store.before(subject);
            before.ifPresent(version -> store.activate(subject, version, by));
            return before;
        });
    }

    /** Takes out what is in force; whether there was something. */
    public boolean remove(Subject subject, String by) {
        return alone(() -> {
            List<Activated> inForce = store.inForce();
            boolean there =
                    inForce.stream().anyMatch(activated -> activated.subject().equals(subject));
            if (there) {
                store.activate(subject, null, by);
            }
            return there;
        });
    }

    /** Does it while no other instance puts anything in force. */
    <T> T alone(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            store.lock();
            return work.get();
        }));
    }
}
