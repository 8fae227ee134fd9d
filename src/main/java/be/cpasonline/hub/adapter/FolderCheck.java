package be.cpasonline.hub.adapter;

import be.cpasonline.hub.platform.settings.BrokenFile;
import be.cpasonline.hub.platform.settings.Finding;
import be.cpasonline.hub.version.FolderContent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/** Checks a package folder before it comes into force. */
@Component
public class FolderCheck {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private static final int MOST_KEPT = 32;

    private final ManifestReader reader;
    private final ManifestCheck manifests;
    private final MappingCheck mapping;

    /** A check takes long; who puts a content in force and who uses it then ask for the same one. */
    private final ConcurrentLruCache<Named, CheckedFolder> kept = new ConcurrentLruCache<>(MOST_KEPT, this::checkNow);

    FolderCheck(ManifestReader reader, ManifestCheck manifests, MappingCheck mapping) {
        this.reader = reader;
        this.manifests = manifests;
        this.mapping = mapping;
    }

    /** Checks a folder as it lies on the disk, under its own name; {@code _template} counts as {@code template}. */
    public CheckedFolder check(Path folder) {
        return check(folder, mapping::examples);
    }

    /** The same but for its examples, which are written by what its mapping makes. */
    CheckedFolder checkWithoutExamples(Path folder) {
        return check(folder, casePackage -> List.of());
    }

    private CheckedFolder check(Path folder, Function<CasePackage, List<Finding>> examples) {
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        try {
            return check(name.startsWith("_") ? name.substring(1) : name, FolderContent.read(folder), examples);
        } catch (IOException e) {
            return new CheckedFolder.Bad(
                    name,
                    List.of(Finding.wrong(
                            ManifestReader.FILE,
                            "the folder cannot be read: " + e.getMessage(),
                            "make it readable and smaller")));
        }
    }

    /** Checks the content of a folder. */
    public CheckedFolder check(String name, FolderContent content) {
        var named = new Named(name, content);
        CheckedFolder checked = kept.get(named);
        if (checked instanceof CheckedFolder.Bad) {
            // It may have been too slow for its limits at that moment.
            kept.remove(named);
        }
        return checked;
    }

    private CheckedFolder checkNow(Named named) {
        return check(named.name(), named.content(), mapping::examples);
    }

    private record Named(String name, FolderContent content) {}

    private CheckedFolder check(String name, FolderContent content, Function<CasePackage, List<Finding>> examples) {
        var findings = new ArrayList<Finding>();
        if (!NAME.matcher(name).matches()) {
            findings.add(Finding.wrong(
                    ManifestReader.FILE,
                    "the folder's name cannot be a package's",
                    "a package folder is named with up to 40 small letters, digits and hyphens"));
        }
        findings.addAll(FilesCheck.findings(content));
        findings.addAll(mapping.findings(content));
        try {
            CasePackage casePackage = reader.read(name, content);
            findings.addAll(manifests.findings(casePackage));
            if (findings.stream().noneMatch(Finding::isWrong)) {
                findings.addAll(examples.apply(casePackage));
            }
            return verdict(casePackage, findings);
        } catch (BrokenFile e) {
            e.findings().forEach(finding -> findings.add(finding.in(ManifestReader.FILE)));
            return new CheckedFolder.Bad(name, sorted(findings));
        }
    }

    private static CheckedFolder verdict(CasePackage casePackage, List<Finding> findings) {
        return findings.stream().anyMatch(Finding::isWrong)
                ? new CheckedFolder.Bad(casePackage.name(), sorted(findings))
                : new CheckedFolder.Good(casePackage, sorted(findings));
    }

    private static List<Finding> sorted(List<Finding> findings) {
        return findings.stream().distinct().sorted().toList();
    }
}
