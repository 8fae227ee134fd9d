package be.cpasonline.hub.adapter;

import be.cpasonline.hub.version.FolderContent;
import be.cpasonline.hub.version.OnDisk;
import be.cpasonline.hub.version.Shelf;
import be.cpasonline.hub.version.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The package folders on the disk. Those that begin with {@code _} or {@code .} are not looked at. */
@Component
class PackageShelf implements Shelf {
    private final AdapterSettings settings;

    PackageShelf(AdapterSettings settings) {
        this.settings = settings;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.PACKAGE;
    }

    @Override
    public Map<String, OnDisk> read() {
        var found = new TreeMap<String, OnDisk>();
        folders().forEach(folder -> found.put(String.valueOf(folder.getFileName()), read(folder)));
        return found;
    }

    private List<Path> folders() {
        if (!Files.isDirectory(settings.folder())) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(settings.folder())) {
            return children.filter(Files::isDirectory)
                    .filter(child -> !child.getFileName().toString().matches("[_.].*"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OnDisk read(Path folder) {
        try {
            return OnDisk.good(FolderContent.read(folder));
        } catch (IOException e) {
            return new OnDisk(
                    FolderContent.of(Map.of()), Optional.of(folder + " cannot be read: " + e.getMessage() + "."));
        }
    }
}
