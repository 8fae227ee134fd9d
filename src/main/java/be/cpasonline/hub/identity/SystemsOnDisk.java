package be.cpasonline.hub.identity;

import be.cpasonline.hub.platform.settings.BrokenFile;
import be.cpasonline.hub.platform.settings.Finding;
import be.cpasonline.hub.platform.settings.Lines;
import be.cpasonline.hub.platform.settings.SettingsFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The calling systems' files as they lie on the disk, checked. */
@Component
@EnableConfigurationProperties(IdentitySettings.class)
public class SystemsOnDisk {
    private final IdentitySettings settings;
    private final SettingsFiles files;

    SystemsOnDisk(IdentitySettings settings, SettingsFiles files) {
        this.settings = settings;
        this.files = files;
    }

    /** The folder of the systems' files. */
    public Path folder() {
        return settings.systems();
    }

    /** The files of a folder, by name, each with what was found in it. */
    public Map<Path, List<Finding>> check(Path folder) {
        var findings = new TreeMap<Path, List<Finding>>();
        var first = new HashMap<String, Path>();
        for (Path path : files.in(folder)) {
            findings.put(path, check(path, first));
        }
        return findings;
    }

    private List<Finding> check(Path path, Map<String, Path> first) {
        try {
            SystemFile system = files.read(path, SystemFile.class);
            var findings = new ArrayList<Finding>();
            for (String client : system.clients()) {
                Path other = first.putIfAbsent(client, path);
                if (other != null) {
                    findings.add(Finding.wrong(
                            path.toString(),
                            Lines.ofYaml(Files.readString(path)).of("clients"),
                            "the client id " + client + " stands in " + other + " too, so neither may call",
                            "give every system a client id of its own"));
                }
            }
            return findings;
        } catch (BrokenFile e) {
            return e.findings();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
