package be.cpasonline.hub.adapter;

import be.cpasonline.hub.platform.settings.BrokenFile;
import be.cpasonline.hub.platform.settings.SettingsFiles;
import be.cpasonline.hub.version.FolderContent;
import be.cpasonline.hub.version.Subject;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Makes a package of a folder's files by its {@code adapter.yaml}. */
@Component
class ManifestReader {
    static final String FILE = "adapter.yaml";

    private final SettingsFiles files;

    ManifestReader(SettingsFiles files) {
        this.files = files;
    }

    /**
     * The package.
     *
     * @throws BrokenFile where the file cannot be used
     */
    CasePackage read(String name, FolderContent content) {
        Path shown = Path.of(Subject.ofPackage(name).path(), FILE);
        String text = content.text(FILE)
                .orElseThrow(() -> new BrokenFile(shown, "the file is missing; copy it from adapters/_template."));
        return new CasePackage(name, files.read(shown, text, Manifest.class), content);
    }
}
