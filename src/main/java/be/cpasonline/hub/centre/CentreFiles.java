package be.cpasonline.hub.centre;

import be.cpasonline.hub.centre.Centre.PackageUse;
import be.cpasonline.hub.platform.settings.BrokenFile;
import be.cpasonline.hub.platform.settings.SettingsFiles;
import be.cpasonline.hub.version.FolderContent;
import be.cpasonline.hub.version.Subject;
import be.cpasonline.hub.version.Subject.Kind;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The centres' files and the defaults of their packages. A broken one spoils nothing but itself. */
final class CentreFiles {
    private static final String ENDING = ".yaml";
    private static final Pattern ID_LINE = Pattern.compile("(?m)^id:\\s*[\"']?([A-Za-z0-9][A-Za-z0-9._-]{0,39})");

    private final Map<Subject, FolderContent> contents;
    private final CentreSettings settings;
    private final SettingsFiles files;
    private final Map<String, PackageFile> packages = new HashMap<>();

    CentreFiles(Map<Subject, FolderContent> contents, CentreSettings settings, SettingsFiles files) {
        this.contents = contents;
        this.settings = settings;
        this.files = files;
    }

    /** All of them, by name. */
    List<Entry> read() {
        return contents.entrySet().stream()
                .filter(each -> each.getKey().kind() == Kind.CENTRE)
                .sorted(Map.Entry.comparingByKey())
                .map(each -> read(each.getKey().name(), text(each.getValue())))
                .toList();
    }

    /** When which package is maintained, by the package's name; what cannot be read announces nothing. */
    Map<String, List<MaintenanceWindow>> maintenance() {
        Map<String, List<MaintenanceWindow>> windows = new HashMap<>();
        contents.keySet().stream()
                .filter(subject -> subject.kind() == Kind.DEFAULTS)
                .map(Subject::name)
                .forEach(name -> windows.put(name, windows(name)));
        return windows;
    }

    private List<MaintenanceWindow> windows(String name) {
        try {
            return defaults(name).windows();
        } catch (BrokenFile e) {
            return List.of();
        }
    }

    /**
     * The defaults of a package; none where it has no file.
     *
     * @throws BrokenFile where they cannot be used
     */
    PackageFile defaults(String name) {
        Path path = settings.packages().resolve(name + ENDING);
        return packages.computeIfAbsent(
                name,
                unread -> Optional.ofNullable(contents.get(new Subject(Kind.DEFAULTS, name)))
                        .map(content -> files.read(path, text(content), PackageFile.class))
                        .orElse(PackageFile.EMPTY));
    }

    private Entry read(String nis, String text) {
        Path path = settings.centres().resolve(nis + ENDING);
        try {
            CentreFile file = files.read(path, text, CentreFile.class);
            if (!file.nis().equals(nis)) {
                throw new BrokenFile(path, "'nis' must be " + nis + " as in the file's name; correct the wrong one.");
            }
            return entry(path, file);
        } catch (BrokenFile e) {
            return new Entry(
                    path,
                    nis,
                    idIn(text),
                    null,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private static String text(FolderContent content) {
        return content.files().keySet().stream()
                .findFirst()
                .flatMap(content::text)
                .orElse("");
    }

    private Entry entry(Path path, CentreFile file) {
        Optional<String> id = Optional.ofNullable(file.id());
        try {
            return new Entry(path, file.nis(), id, file, use(path, file), tries(path, file), Optional.empty());
        } catch (BrokenFile e) {
            return new Entry(
                    path,
                    file.nis(),
                    id,
                    file,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private Optional<PackageUse> use(Path path, CentreFile file) {
        @Nullable String name = file.packageName();
        if (name == null) {
            if (file.options() != null) {
                throw new BrokenFile(path, "'options' stands there without a package; name it under 'package'.");
            }
            return Optional.empty();
        }
        return Optional.of(use(path, file.nis(), name, file.options(), Boolean.TRUE.equals(file.test())));
    }

    private Optional<PackageUse> tries(Path path, CentreFile file) {
        return Optional.ofNullable(file.tries())
                .map(tried -> use(path, file.nis(), tried.packageName(), tried.options(), true));
    }

    private PackageUse use(
            Path path, String nis, String name, @Nullable Map<String, @Nullable Object> own, boolean test) {
        if (!name.matches(PackageFile.NAME)) {
            throw new BrokenFile(path, "'package' must be the name of a folder under adapters/: a-z, 0-9 and hyphens.");
        }
        return new PackageUse(nis, name, defaults(name).with(own), test);
    }

    /** The id in a file that cannot be used: a centre keeps its id, and with it its series of numbers. */
    private static Optional<String> idIn(String text) {
        Matcher line = ID_LINE.matcher(text);
        return line.find() ? Optional.of(line.group(1)) : Optional.empty();
    }

    /**
     * What came of a file.
     *
     * @param nis the code in its name
     * @param id the id it gives the centre
     * @param file what it says; none where it cannot be used
     * @param problem why it, or the defaults of its package, cannot be used
     */
    record Entry(
            Path path,
            String nis,
            Optional<String> id,
            @Nullable CentreFile file,
            Optional<PackageUse> use,
            Optional<PackageUse> tries,
            Optional<String> problem) {

        /** The same centre, but it uses nothing. */
        Entry suspended(String reason) {
            return new Entry(
                    path, nis, id, file, Optional.empty(), Optional.empty(), problem.or(() -> Optional.of(reason)));
        }

        /** Nothing of it counts. */
        Entry refused(String reason) {
            return new Entry(
                    path,
                    nis,
                    Optional.empty(),
                    file,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(path + ": " + reason));
        }
    }
}
