package be.cpasonline.hub.centre;

import be.cpasonline.hub.centre.CentreFiles.Entry;
import be.cpasonline.hub.centre.Exceptions.WithoutCentre;
import be.cpasonline.hub.centre.Municipalities.Today;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All centres as they are configured at one moment. */
final class CentreBook {
    private final Directory directory;
    private final Map<String, List<MaintenanceWindow>> maintenance;
    private final Map<String, Centre> byNis = new HashMap<>();
    private final Map<String, String> nisById = new HashMap<>();
    private final List<Centre> configured = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    CentreBook(Directory directory, Map<String, Entry> entries, Map<String, List<MaintenanceWindow>> maintenance) {
        this.directory = directory;
        this.maintenance = Map.copyOf(maintenance);
        directory.municipalities().all().forEach(municipality -> add(municipality, entries.get(municipality.nis())));
        entries.values().forEach(entry -> entry.problem().ifPresent(problems::add));
    }

    private void add(Municipality municipality, @Nullable Entry entry) {
        boolean own = directory.exceptions().of(municipality.nis()).isEmpty();
        CentreAssembly assembly = new CentreAssembly(municipality, own);
        Centre centre = entry == null ? assembly.withoutFile() : assembly.with(entry);
        byNis.put(municipality.nis(), centre);
        nisById.put(centre.name().id(), municipality.nis());
        if (entry != null) {
            configured.add(centre);
        }
    }

    /**
     * A centre by its stable id. An id that was the NIS code of a municipality that merged since, or that another
     * centre serves, leads to the centre that has its duties today.
     */
    Optional<Centre> find(String centreId) {
        return serving(nisById.getOrDefault(centreId, centreId));
    }

    /** The centre that serves a municipality today, by a NIS code in force or an old one. */
    Optional<Centre> serving(String nis) {
        return directory.municipalities().today(nis).map(Today::municipality).map(this::of);
    }

    int count() {
        return nisById.size();
    }

    /** Those that have a file in {@code config/centres/}, broken ones included. */
    Collection<Centre> configured() {
        return List.copyOf(configured);
    }

    /** What is wrong with files in {@code config/centres/}, each in a sentence; also with those that fit no centre. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** When which package is maintained, by the package's name. */
    Map<String, List<MaintenanceWindow>> maintenance() {
        return maintenance;
    }

    /** The centre that serves a municipality in force. */
    Centre of(Municipality municipality) {
        Optional<Centre> server = directory
                .exceptions()
                .of(municipality.nis())
                .flatMap(WithoutCentre::server)
                .flatMap(directory.municipalities()::today)
                .map(today -> own(today.municipality()));
        return server.orElseGet(() -> own(municipality));
    }

    private Centre own(Municipality municipality) {
        return Objects.requireNonNull(byNis.get(municipality.nis()));
    }

    /** Whether a municipality has no centre of its own, and who serves it is not known. */
    boolean lacksCentre(Municipality municipality) {
        return directory
                .exceptions()
                .of(municipality.nis())
                .filter(exception -> exception.server().isEmpty())
                .isPresent();
    }
}
