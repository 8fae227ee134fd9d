package be.cpasonline.hub.centre;

import be.cpasonline.hub.platform.settings.SettingsFiles;
import be.cpasonline.hub.version.FolderContent;
import be.cpasonline.hub.version.OnDisk;
import be.cpasonline.hub.version.Shelf;
import be.cpasonline.hub.version.Subject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The YAML files of a folder of {@code config/}. */
final class FileShelf implements Shelf {
    private final Subject.Kind kind;
    private final Path folder;
    private final SettingsFiles files;

    FileShelf(Subject.Kind kind, Path folder, SettingsFiles files) {
        this.kind = kind;
        this.folder = folder;
        this.files = files;
    }

    @Override
    public Subject.Kind kind() {
        return kind;
    }

    @Override
    public Map<String, OnDisk> read() {
        var found = new TreeMap<String, OnDisk>();
        for (Path file : files.in(folder)) {
            found.merge(
                    SettingsFiles.stem(file),
                    read(file),
                    (first, second) -> new OnDisk(
                            first.content(),
                            Optional.of(
                                    file
                                            + ": another file of the same name but another ending stands beside it; remove one.")));
        }
        return found;
    }

    private static OnDisk read(Path file) {
        try {
            return OnDisk.good(FolderContent.ofFile(file));
        } catch (IOException e) {
            return new OnDisk(
                    FolderContent.of(Map.of()), Optional.of(file + ": the file cannot be read; it must be readable."));
        }
    }
}
