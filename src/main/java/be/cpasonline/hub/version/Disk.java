package be.cpasonline.hub.version;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** All that stands on this instance's disk. */
@Component
class Disk {
    private final List<Shelf> shelves;

    Disk(List<Shelf> shelves) {
        this.shelves = shelves;
    }

    /** Reads it anew. */
    SortedMap<Subject, OnDisk> read() {
        var found = new TreeMap<Subject, OnDisk>();
        for (Shelf shelf : shelves) {
            shelf.read().forEach((name, onDisk) -> found.put(new Subject(shelf.kind(), name), onDisk));
        }
        return found;
    }
}
