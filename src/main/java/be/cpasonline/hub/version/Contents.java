package be.cpasonline.hub.version;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What is, or would be, in force of everything; of some packages two versions, each for its centres. */
public final class Contents {
    private final Map<Subject, FolderContent> all;
    private final Map<Subject, Beside> beside;

    /**
     * Takes both over.
     *
     * @param all what is in force; of a package with two versions, the older
     * @param beside the newer versions
     */
    public Contents(Map<Subject, FolderContent> all, Map<Subject, Beside> beside) {
        this.all = new HashMap<>(all);
        this.beside = new HashMap<>(beside);
    }

    /** What is in force; of a package with two versions, the older. */
    public Map<Subject, FolderContent> all() {
        return Collections.unmodifiableMap(all);
    }

    /** The newer versions of packages that have two. */
    public Map<Subject, Beside> beside() {
        return Collections.unmodifiableMap(beside);
    }

    /** The version of a package that a centre gets; empty where there is none. */
    public Optional<FolderContent> ofPackage(String name, String nis) {
        Subject subject = Subject.ofPackage(name);
        return Optional.ofNullable(beside.get(subject))
                .filter(newer -> newer.audience().of(name, nis).newer())
                .map(Beside::content)
                .or(() -> Optional.ofNullable(all.get(subject)));
    }

    void put(Subject subject, FolderContent content, Audience audience) {
        if (audience.everyone()) {
            all.put(subject, content);
            beside.remove(subject);
        } else {
            beside.put(subject, new Beside(content, audience));
        }
    }

    /** Lets something be as it was. */
    void putBack(Subject subject, Contents before) {
        all.compute(subject, (same, now) -> before.all.get(same));
        beside.compute(subject, (same, now) -> before.beside.get(same));
    }
}
