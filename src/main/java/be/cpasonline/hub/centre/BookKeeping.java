package be.cpasonline.hub.centre;

import be.cpasonline.hub.centre.CentreFiles.Entry;
import be.cpasonline.hub.platform.settings.SettingsFiles;
import be.cpasonline.hub.version.FolderContent;
import be.cpasonline.hub.version.InForce;
import be.cpasonline.hub.version.Subject;
import be.cpasonline.hub.version.Subject.Kind;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the centres of what is in force. A file that was refused and of which no version is in force suspends its
 * centre: its people's applications are registered all the same.
 */
final class BookKeeping {
    private static final Logger log = LoggerFactory.getLogger(BookKeeping.class);

    private final Directory directory;
    private final CentreSettings settings;
    private final SettingsFiles files;

    BookKeeping(Directory directory, CentreSettings settings, SettingsFiles files) {
        this.directory = directory;
        this.settings = settings;
        this.files = files;
    }

    CentreBook book(InForce versions) {
        Map<Subject, FolderContent> contents = new HashMap<>();
        versions.refused().forEach((subject, refused) -> contents.put(subject, refused.content()));
        contents.putAll(versions.all());
        var read = new CentreFiles(contents, settings, files);
        Map<String, Entry> entries = new CentreEntries(directory).checked(read.read());
        versions.refused().forEach((subject, refused) -> {
            if (subject.kind() == Kind.CENTRE && !versions.all().containsKey(subject)) {
                entries.computeIfPresent(subject.name(), (nis, entry) -> entry.suspended(refused.problem()));
            }
        });
        entries.values()
                .forEach(entry ->
                        entry.problem().ifPresent(problem -> log.warn("A centre's file cannot be used: {}", problem)));
        return new CentreBook(directory, entries, read.maintenance());
    }
}
