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
        return alone(() -> activate(candidates, Audience.EVERYONE, by));
    }

    /** What would become of candidates; nothing comes into force. */
    public Verdict inspect(Map<Subject, OnDisk> candidates) {
        return inspect(candidates, Audience.EVERYONE);
    }

    Verdict inspect(Map<Subject, OnDisk> candidates, Audience audience) {
        return inspections.inspect(candidates, audience, contents());
    }

    /** For the centres of an audience, within the caller's {@link #alone}. */
    Verdict activate(Map<Subject, OnDisk> candidates, Audience audience, String by) {
        SortedMap<Subject, Activated> inForce = inForce();
        Verdict verdict = inspect(candidates, audience);
        verdict.good().forEach((subject, content) -> {
            store.keep(content);
            Optional<String> older = Optional.ofNullable(inForce.get(subject))
                    .map(Activated::version)
                    .filter(version -> !audience.everyone());
            older.ifPresentOrElse(
                    version -> store.rollOut(subject, version, new Rollout(content.version(), audience), by),
                    () -> store.activate(subject, content.version(), by));
        });
        return verdict;
    }

    /** The contents of all that is in force. */
    public Contents contents() {
        Map<Subject, FolderContent> all = new HashMap<>();
        Map<Subject, Beside> beside = new HashMap<>();
        inForce().forEach((subject, activated) -> {
            all.put(subject, content(activated.version()));
            activated
                    .rollout()
                    .ifPresent(newer -> beside.put(subject, new Beside(content(newer.version()), newer.audience())));
        });
        return new Contents(all, beside);
    }

    /**
     * Puts the version before in force again, without looking at it: it was in force once. Where a newer version stands
     * beside the one in force, all centres go back to the latter.
     *
     * @return the version that is in force then; empty where there was none before
     */
    public Optional<String> back(Subject subject, String by) {
        return alone(() -> {
            Optional<String> before = Optional.ofNullable(inForce().get(subject))
                    .filter(activated -> activated.rollout().isPresent())
                    .map(Activated::version)
                    .or(() -> store.before(subject));
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
