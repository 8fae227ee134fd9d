package be.cpasonline.hub.testing;

import be.cpasonline.hub.version.Beside;
import be.cpasonline.hub.version.FolderContent;
import be.cpasonline.hub.version.InForce;
import be.cpasonline.hub.version.Refused;
import be.cpasonline.hub.version.Subject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What is in force as a test says; what was in force stays known. */
public final class TestInForce implements InForce {
    private final Map<Subject, FolderContent> all = new HashMap<>();
    private final Map<Subject, Beside> beside = new HashMap<>();
    private final Map<String, FolderContent> known = new HashMap<>();

    public void put(Subject subject, FolderContent content) {
        known.put(content.version(), content);
        all.put(subject, content);
    }

    public void putBeside(Subject subject, Beside newer) {
        known.put(newer.content().version(), newer.content());
        beside.put(subject, newer);
    }

    public void endBeside() {
        beside.clear();
    }

    @Override
    public Map<Subject, FolderContent> all() {
        return Map.copyOf(all);
    }

    @Override
    public Map<Subject, Beside> beside() {
        return Map.copyOf(beside);
    }

    @Override
    public Optional<FolderContent> content(String version) {
        return Optional.ofNullable(known.get(version));
    }

    @Override
    public Map<Subject, Refused> refused() {
        return Map.of();
    }
}
