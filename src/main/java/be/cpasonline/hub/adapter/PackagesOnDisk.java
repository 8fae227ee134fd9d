package be.cpasonline.hub.adapter;

import be.cpasonline.hub.platform.settings.BrokenFile;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Package folders as they stand on the disk, unchecked: for those who want to see what a change would do before its
 * examples are brought up to date.
 */
@Component
public class PackagesOnDisk {
    private final PackageShelf shelf;
    private final ManifestReader manifests;

    PackagesOnDisk(PackageShelf shelf, ManifestReader manifests) {
        this.shelf = shelf;
        this.manifests = manifests;
    }

    /** The names of all folders. */
    public SortedSet<String> names() {
        return new TreeSet<>(shelf.read().keySet());
    }

    /**
     * The package of a folder; empty where there is none.
     *
     * @throws BrokenFile where its {@code adapter.yaml} cannot be used
     */
    public Optional<CasePackage> find(String name) {
        return Optional.ofNullable(shelf.read().get(name)).map(folder -> manifests.read(name, folder.content()));
    }
}
