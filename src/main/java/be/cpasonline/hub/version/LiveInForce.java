package be.cpasonline.hub.version;

import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** What is in force in a running hub: by the database, with what this instance's disk brings. */
@Component
@Primary
class LiveInForce implements InForce {
    private final StoredInForce stored;
    private final Saved saved;
    private boolean changedBySaving;

    /** Takes up what stands on the disk, as the settings say, before anybody asks what is in force. */
    LiveInForce(StoredInForce stored, Saved saved) {
        this.stored = stored;
        this.saved = saved;
        saved.takeAtStart();
        stored.look();
    }

    @Override
    public Map<Subject, FolderContent> all() {
        return stored.all();
    }

    @Override
    public Map<Subject, Beside> beside() {
        return stored.beside();
    }

    @Override
    public Optional<FolderContent> content(String version) {
        return stored.content(version);
    }

    @Override
    public Map<Subject, Refused> refused() {
        return saved.refused();
    }

    /** Looks again at both; whether something changed. */
    boolean look() {
        boolean byOthers = stored.look();
        boolean refused = saved.look(byOthers || changedBySaving);
        changedBySaving = stored.look();
        return byOthers || refused || changedBySaving;
    }
}
