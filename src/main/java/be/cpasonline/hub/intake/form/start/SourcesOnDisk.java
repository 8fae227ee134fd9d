package be.cpasonline.hub.intake.form.start;

import be.cpasonline.hub.centre.Centres;
import be.cpasonline.hub.platform.settings.BrokenFile;
import be.cpasonline.hub.platform.settings.Finding;
import be.cpasonline.hub.platform.settings.Lines;
import be.cpasonline.hub.platform.settings.SettingsFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The files of the sites that lead people here, as they lie on the disk, checked. */
@Component
@EnableConfigurationProperties(SourceSettings.class)
public class SourcesOnDisk {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private final SourceSettings settings;
    private final SettingsFiles files;
    private final Centres centres;

    SourcesOnDisk(SourceSettings settings, SettingsFiles files, Centres centres) {
        this.settings = settings;
        this.files = files;
        this.centres = centres;
    }

    /** The folder of the sites' files. */
    public Path folder() {
        return settings.sources();
    }

    /** The files of a folder, by name, each with what was found in it. */
    public Map<Path, List<Finding>> check(Path folder) {
        var findings = new TreeMap<Path, List<Finding>>();
        for (Path path : files.in(folder)) {
            findings.put(path, findings(path));
        }
        return findings;
    }

    /** The files that can be used, by name. */
    Map<String, SourceFile> usable() {
        var usable = new TreeMap<String, SourceFile>();
        check(folder()).forEach((path, findings) -> {
            if (findings.isEmpty()) {
                usable.put(SettingsFiles.stem(path), files.read(path, SourceFile.class));
            }
        });
        return usable;
    }

    private List<Finding> findings(Path path) {
        try {
            return findings(path, files.read(path, SourceFile.class));
        } catch (BrokenFile e) {
            return e.findings();
        }
    }

    private List<Finding> findings(Path path, SourceFile file) {
        String name = SettingsFiles.stem(path);
        if (!NAME.matcher(name).matches() || name.equals(Sources.OF_THE_CENTRE)) {
            return List.of(Finding.wrong(
                    path.toString(),
                    "the file's name is the name of the site in links, and '" + name + "' cannot be one",
                    "use small letters, digits and hyphens, 40 at most, and not '" + Sources.OF_THE_CENTRE + "'"));
        }
        String centre = file.centre();
        if (centre != null && centres.serving(centre).isEmpty()) {
            return List.of(Finding.wrong(
                    path.toString(),
                    line(path, "centre"),
                    "no municipality has the code " + centre,
                    "give the NIS code of a municipality, or leave 'centre' out"));
        }
        return List.of();
    }

    private static int line(Path path, String key) {
        try {
            return Lines.ofYaml(Files.readString(path)).of(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
