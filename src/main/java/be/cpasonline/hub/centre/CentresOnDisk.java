package be.cpasonline.hub.centre;

import be.cpasonline.hub.centre.Centre.PackageUse;
import be.cpasonline.hub.centre.CentreFiles.Entry;
import be.cpasonline.hub.platform.settings.BrokenFile;
import be.cpasonline.hub.platform.settings.Finding;
import be.cpasonline.hub.platform.settings.Lines;
import be.cpasonline.hub.platform.settings.SettingsFiles;
import be.cpasonline.hub.version.FolderContent;
import be.cpasonline.hub.version.Subject;
import be.cpasonline.hub.version.Subject.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The files about centres as they lie on the disk, checked. */
@Lazy
@Component
public class CentresOnDisk {
    private final CentreSettings settings;
    private final SettingsFiles files;
    private final Clock clock;

    CentresOnDisk(CentreSettings settings, SettingsFiles files, Clock clock) {
        this.settings = settings;
        this.files = files;
        this.clock = clock;
    }

    /** The folder of the centres' files. */
    public Path centres() {
        return settings.centres();
    }

    /** The folder of the packages' defaults. */
    public Path packages() {
        return settings.packages();
    }

    /** The folder of the directory. */
    public Path directory() {
        return settings.directory();
    }

    /** What is wrong with the directory and its exceptions. */
    public List<Finding> ofDirectory(Path folder) {
        try {
            new DirectoryFiles(folder, files).load(clock);
            return List.of();
        } catch (BrokenFile e) {
            return e.findings();
        }
    }

    /** The centres' files of a folder, by name; against each other and the directory where that can be read. */
    public List<Checked> ofCentres(Path folder) {
        var there = new CentreSettings(settings.directory(), folder, settings.packages());
        var entries = new CentreFiles(contents(folder), there, files).read();
        try {
            Directory directory = new DirectoryFiles(settings.directory(), files).load(clock);
            var collided = new CentreEntries(directory).checked(entries);
            return entries.stream()
                    .map(entry -> checked(collided.getOrDefault(entry.nis(), entry), entry.path()))
                    .toList();
        } catch (BrokenFile directoryBroken) {
            return entries.stream().map(entry -> checked(entry, entry.path())).toList();
        }
    }

    private Map<Subject, FolderContent> contents(Path folder) {
        var contents = new TreeMap<Subject, FolderContent>();
        files.in(folder).forEach(path -> contents.put(subject(Kind.CENTRE, path), content(path)));
        files.in(settings.packages()).forEach(path -> contents.put(subject(Kind.DEFAULTS, path), content(path)));
        return contents;
    }

    private static Subject subject(Kind kind, Path path) {
        return new Subject(kind, SettingsFiles.stem(path));
    }

    private static FolderContent content(Path path) {
        try {
            return FolderContent.ofFile(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The defaults of packages in a folder, by name. */
    public List<Checked> ofPackages(Path folder) {
        return files.in(folder).stream()
                .map(path -> new Checked(path, Optional.empty(), Optional.empty(), broken(path, PackageFile.class)))
                .toList();
    }

    /** On which line of a centre's file, else of its package's defaults, an option is given. */
    public Optional<Place> place(Path centreFile, String packageName, String option) {
        return place(centreFile, option).or(() -> place(settings.packages().resolve(packageName + ".yaml"), option));
    }

    private static Optional<Place> place(Path file, String option) {
        Lines lines = Lines.ofYaml(text(file));
        int line = lines.of("options", option);
        return line > 0 && line != lines.of("options") ? Optional.of(new Place(file, line)) : Optional.empty();
    }

    private Checked checked(Entry entry, Path path) {
        List<Finding> findings = new ArrayList<>(broken(path, CentreFile.class));
        if (findings.isEmpty()) {
            entry.problem().ifPresent(problem -> findings.add(Finding.told(problem, name(path))));
        }
        return new Checked(path, entry.use(), entry.tries(), findings);
    }

    private List<Finding> broken(Path path, Class<?> type) {
        try {
            files.read(path, type);
            return List.of();
        } catch (BrokenFile e) {
            return e.findings();
        }
    }

    private static String name(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException unreadable) {
            return "";
        }
    }

    /**
     * A file, checked by itself.
     *
     * @param use what a centre uses; empty where it uses nothing or cannot be used
     * @param tries what it tries
     */
    public record Checked(Path file, Optional<PackageUse> use, Optional<PackageUse> tries, List<Finding> findings) {
        public Checked {
            findings = List.copyOf(findings);
        }
    }

    /** A place in a file. */
    public record Place(Path file, int line) {
        @Override
        public String toString() {
            return file + ":" + line;
        }
    }
}
