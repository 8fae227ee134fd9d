package be.cpasonline.hub.centre;

import be.cpasonline.hub.platform.settings.SettingsFiles;
import be.cpasonline.hub.version.InForce;
import be.cpasonline.hub.version.InForceChanged;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** All centres: one for each municipality of the directory, configured or not. A file may change at any time. */
@Component
public class Centres {
    private final InForce versions;
    private final BookKeeping keeping;
    private volatile CentreBook book;

    Centres(Directory directory, CentreSettings settings, SettingsFiles files, InForce versions) {
        this.versions = versions;
        this.keeping = new BookKeeping(directory, settings, files);
        this.book = keeping.book(versions);
    }

    /** Takes up what is in force now. */
    @EventListener(InForceChanged.class)
    @Order(InForceChanged.FIRST)
    void takeUp() {
        book = keeping.book(versions);
    }

    /**
     * A centre by its stable id. An id that was the NIS code of a municipality that merged since, or that another
     * centre serves, leads to the centre that has its duties today.
     */
    public Optional<Centre> find(String centreId) {
        return book.find(centreId);
    }

    /** The centre that serves a municipality today, by a NIS code in force or an old one. */
    public Optional<Centre> serving(String nis) {
        return book.serving(nis);
    }

    /** How many there are, configured or not. */
    public int count() {
        return book.count();
    }

    /** Those that have a file in {@code config/centres/}, broken ones included. */
    public Collection<Centre> configured() {
        return book.configured();
    }

    /** What is wrong with files in {@code config/centres/}, each in a sentence; also with those that fit no centre. */
    public List<String> problems() {
        return book.problems();
    }

    /** When which package is maintained, by the package's name. */
    public Map<String, List<MaintenanceWindow>> maintenance() {
        return book.maintenance();
    }

    /** The centre that serves a municipality in force. */
    Centre of(Municipality municipality) {
        return book.of(municipality);
    }

    /** Whether a municipality has no centre of its own, and who serves it is not known. */
    boolean lacksCentre(Municipality municipality) {
        return book.lacksCentre(municipality);
    }
}
