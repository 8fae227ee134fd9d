package be.cpasonline.hub.centre;

import be.cpasonline.hub.centre.CentreFiles.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checks the centres' files against each other and against the directory. */
final class CentreEntries {
    private final Directory directory;
    private final Map<String, Long> claims = new HashMap<>();

    CentreEntries(Directory directory) {
        this.directory = directory;
    }

    /** The files by NIS code; one that collides has no use any more, and says why. */
    Map<String, Entry> checked(List<Entry> entries) {
        entries.forEach(entry -> entry.id().ifPresent(id -> claims.merge(id, 1L, Long::sum)));
        Map<String, Entry> byNis = new TreeMap<>();
        entries.forEach(entry -> byNis.put(entry.nis(), checked(entry)));
        return byNis;
    }

    private Entry checked(Entry entry) {
        if (!directory.municipalities().known(entry.nis())) {
            return entry.refused(misnamed(entry.nis()));
        }
        if (directory.exceptions().of(entry.nis()).isPresent()) {
            return entry.refused(
                    "this municipality has no centre of its own; remove the file, and say in exceptions.yaml"
                            + " which centre serves it.");
        }
        String id = entry.id().orElse(entry.nis());
        if (claims.getOrDefault(id, 0L) > 1) {
            return entry.refused("the id " + id + " stands in another file too; every centre needs its own.");
        }
        if (!id.equals(entry.nis()) && directory.municipalities().known(id)) {
            return entry.refused("the id " + id + " is the NIS code of another municipality; choose another id.");
        }
        return entry;
    }

    private String misnamed(String nis) {
        return directory
                .municipalities()
                .today(nis)
                .map(today -> "NIS code " + nis + " was replaced by "
                        + today.municipality().nis() + "; rename the file and its 'nis'.")
                .orElse("NIS code " + nis + " is of no municipality; correct the file's name and its 'nis'.");
    }
}
