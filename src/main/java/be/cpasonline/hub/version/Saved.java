package be.cpasonline.hub.version;

import be.cpasonline.hub.version.VersionSettings.Hand;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What was saved on this instance's disk: takes it up where saving puts in force, and knows what was refused. What this
 * instance saw once it does not take up again, so that a version that was put back, or another instance's, stays.
 */
@Component
class Saved {
    private static final Logger log = LoggerFactory.getLogger(Saved.class);

    private final Activation activation;
    private final VersionSettings settings;
    private Map<Subject, String> lastLook = Map.of();
    private Map<Subject, String> handled = Map.of();
    private volatile SortedMap<Subject, Refused> refused = new TreeMap<>();

    Saved(Activation activation, VersionSettings settings) {
        this.activation = activation;
        this.settings = settings;
    }

    /** What cannot come into force, and why. */
    SortedMap<Subject, Refused> refused() {
        return refused;
    }

    /** Takes up what it finds, unless a command must do it; an empty database takes all. */
    void takeAtStart() {
        activation.alone(() -> {
            handle(activation.onDisk(), activation.inForce().isEmpty());
            return true;
        });
    }

    /**
     * Looks again, and handles what was saved and did not change between two looks.
     *
     * @param inForceChanged whether something that was refused may be good now
     * @return whether something else is refused than before
     */
    boolean look(boolean inForceChanged) {
        var disk = activation.onDisk();
        Map<Subject, String> now = versions(disk);
        boolean still = now.equals(lastLook);
        lastLook = now;
        boolean due = !now.equals(handled) || (inForceChanged && !refused.isEmpty());
        var before = refused;
        if (still && due) {
            handle(disk, false);
        }
        return !before.equals(refused);
    }

    private void handle(SortedMap<Subject, OnDisk> disk, boolean all) {
        boolean bySaving = all || settings.activation() == Hand.BY_SAVING;
        SortedMap<Subject, Activated> inForce = activation.inForce();
        SortedMap<Subject, OnDisk> candidates = new TreeMap<>();
        disk.forEach((subject, onDisk) -> {
            boolean news = !onDisk.content().version().equals(handled.get(subject)) || refused.containsKey(subject);
            boolean differs =
                    !versions(inForce.get(subject)).contains(onDisk.content().version());
            if (differs && news && (bySaving || !inForce.containsKey(subject))) {
                candidates.put(subject, onDisk);
            }
        });
        tell(bySaving ? activation.activate(candidates, "saved").refused() : waiting(candidates), candidates);
        handled = versions(disk);
        lastLook = handled;
    }

    private void tell(SortedMap<Subject, Refused> bad, SortedMap<Subject, OnDisk> candidates) {
        candidates.forEach((subject, onDisk) -> Optional.ofNullable(bad.get(subject))
                .filter(why -> !why.equals(refused.get(subject)))
                .ifPresent(why -> log.warn("{} is not put in force: {}", subject, why.problem())));
        candidates.forEach((subject, onDisk) -> {
            if (!bad.containsKey(subject)) {
                log.info(
                        "{} is in force now, version {}",
                        subject,
                        onDisk.content().version());
            }
        });
        refused = bad;
    }

    private static SortedMap<Subject, Refused> waiting(SortedMap<Subject, OnDisk> candidates) {
        var waiting = new TreeMap<Subject, Refused>();
        candidates.forEach((subject, onDisk) -> waiting.put(
                subject,
                new Refused(
                        onDisk.content(), subject + " was never put in force; run './hub activate " + subject + "'.")));
        return waiting;
    }

    private static List<String> versions(@Nullable Activated activated) {
        return activated == null
                ? List.of()
                : Stream.concat(Stream.of(activated.version()), activated.rollout().map(Rollout::version).stream())
                        .toList();
    }

    private static Map<Subject, String> versions(SortedMap<Subject, OnDisk> disk) {
        var versions = new TreeMap<Subject, String>();
        disk.forEach((subject, onDisk) -> versions.put(
                subject, onDisk.content().version() + onDisk.problem().orElse("")));
        return versions;
    }
}
