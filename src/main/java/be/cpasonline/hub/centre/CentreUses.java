package be.cpasonline.hub.centre;

import be.cpasonline.hub.centre.Centre.PackageUse;
import be.cpasonline.hub.platform.settings.SettingsFiles;
import be.cpasonline.hub.version.FolderContent;
import be.cpasonline.hub.version.Subject;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Reads from centres' files, and the defaults of packages, which package each centre uses and how. */
@Component
public class CentreUses {
    private final CentreSettings settings;
    private final SettingsFiles files;

    CentreUses(CentreSettings settings, SettingsFiles files) {
        this.settings = settings;
        this.files = files;
    }

    /** The NIS codes of the centres that use a package. */
    public SortedSet<String> centresOn(String packageName, Map<Subject, FolderContent> contents) {
        var found = new TreeSet<String>();
        of(contents).forEach((nis, use) -> {
            if (use.packageName().equals(packageName)) {
                found.add(nis);
            }
        });
        return found;
    }

    /** What centres try beside what they use, by their NIS codes. */
    public Map<String, PackageUse> triedBy(Map<Subject, FolderContent> contents) {
        var tried = new TreeMap<String, PackageUse>();
        new CentreFiles(contents, settings, files)
                .read()
                .forEach(entry -> entry.tries().ifPresent(use -> tried.put(entry.nis(), use)));
        return tried;
    }

    /** What each centre uses, by its NIS code; a centre that uses nothing, or whose file is broken, is not there. */
    public Map<String, PackageUse> of(Map<Subject, FolderContent> contents) {
        var uses = new TreeMap<String, PackageUse>();
        new CentreFiles(contents, settings, files)
                .read()
                .forEach(entry -> entry.use().ifPresent(use -> uses.put(entry.nis(), use)));
        return uses;
    }
}
