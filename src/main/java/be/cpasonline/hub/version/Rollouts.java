package be.cpasonline.hub.version;

import be.cpasonline.hub.version.store.VersionStore;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

/** Two versions of one package side by side: gives centres to the newer one, and takes them back. */
@Service
public class Rollouts {
    private final VersionStore store;
    private final Activation activation;

    Rollouts(VersionStore store, Activation activation) {
        this.store = store;
        this.activation = activation;
    }

    /** The audience of a newer version; nobody where there is none. */
    public Audience audience(Subject subject) {
        return rollout(subject).map(Rollout::audience).orElse(Audience.NOBODY);
    }

    /**
     * Inspects a candidate, and puts it beside the version in force. Another newer version loses its centres to it.
     *
     * @param change what becomes of the audience that there is
     * @param by whose hand
     * @return what became of it
     */
    public Verdict put(Subject subject, OnDisk candidate, UnaryOperator<Audience> change, String by) {
        return activation.alone(
                () -> activation.activate(Map.of(subject, candidate), change.apply(audience(subject)), by));
    }

    /** What would become of a candidate; nothing comes into force. */
    public Verdict inspect(Subject subject, OnDisk candidate, UnaryOperator<Audience> change) {
        return activation.inspect(Map.of(subject, candidate), change.apply(audience(subject)));
    }

    /**
     * Gives centres the older version: the one in force where a newer stands beside it, else the one that was in force
     * before. It is not looked at: it was in force once.
     *
     * @return that version; empty where there is none
     */
    public Optional<String> back(Subject subject, Set<String> centres, String by) {
        return activation.alone(() -> {
            Optional<Pair> pair = pair(subject);
            pair.ifPresent(both -> {
                Audience left = both.newer().audience().keeping(centres);
                if (left.nobody()) {
                    store.activate(subject, both.older(), by);
                } else {
                    store.rollOut(
                            subject, both.older(), new Rollout(both.newer().version(), left), by);
                }
            });
            return pair.map(Pair::older);
        });
    }

    private Optional<Pair> pair(Subject subject) {
        return inForce(subject)
                .flatMap(now -> now.rollout()
                        .map(newer -> new Pair(now.version(), newer))
                        .or(() -> store.before(subject)
                                .map(before -> new Pair(before, new Rollout(now.version(), Audience.EVERYONE)))));
    }

    private Optional<Rollout> rollout(Subject subject) {
        return inForce(subject).flatMap(Activated::rollout);
    }

    private Optional<Activated> inForce(Subject subject) {
        return Optional.ofNullable(activation.inForce().get(subject));
    }

    private record Pair(String older, Rollout newer) {}
}
