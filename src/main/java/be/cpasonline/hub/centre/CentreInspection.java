package be.cpasonline.hub.centre;

import be.cpasonline.hub.centre.CentreFiles.Entry;
import be.cpasonline.hub.platform.settings.BrokenFile;
import be.cpasonline.hub.platform.settings.SettingsFiles;
import be.cpasonline.hub.version.Contents;
import be.cpasonline.hub.version.FolderContent;
import be.cpasonline.hub.version.Inspection;
import be.cpasonline.hub.version.Subject;
import be.cpasonline.hub.version.Subject.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Checks centres' files and the defaults of packages, each also against the others. */
@Component
class CentreInspection implements Inspection {
    private final Directory directory;
    private final CentreSettings settings;
    private final SettingsFiles files;

    CentreInspection(Directory directory, CentreSettings settings, SettingsFiles files) {
        this.directory = directory;
        this.settings = settings;
        this.files = files;
    }

    @Override
    public Map<Subject, String> problems(Map<Subject, FolderContent> candidates, Contents together) {
        var problems = new TreeMap<Subject, String>();
        var all = new CentreFiles(together.all(), settings, files);
        if (candidates.keySet().stream().anyMatch(subject -> subject.kind() == Kind.CENTRE)) {
            Map<String, Entry> entries = new CentreEntries(directory).checked(all.read());
            candidates.keySet().stream()
                    .filter(subject -> subject.kind() == Kind.CENTRE)
                    .forEach(subject -> Optional.ofNullable(entries.get(subject.name()))
                            .flatMap(Entry::problem)
                            .ifPresent(problem -> problems.put(subject, problem)));
        }
        candidates.keySet().stream()
                .filter(subject -> subject.kind() == Kind.DEFAULTS)
                .forEach(subject -> problem(all, subject).ifPresent(problem -> problems.put(subject, problem)));
        return problems;
    }

    private static Optional<String> problem(CentreFiles all, Subject defaults) {
        try {
            all.defaults(defaults.name());
            return Optional.empty();
        } catch (BrokenFile e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
