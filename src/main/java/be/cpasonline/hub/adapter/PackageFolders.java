package be.cpasonline.hub.adapter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The package folders as they lie on the disk, in force or not. */
@Lazy
@Component
public class PackageFolders {
    private final AdapterSettings settings;
    private final FolderCheck check;
    private final OpenAdapters adapters;

    PackageFolders(AdapterSettings settings, FolderCheck check, OpenAdapters adapters) {
        this.settings = settings;
        this.check = check;
        this.adapters = adapters;
    }

    /** All of them by name, the template included; none where there is no folder of packages. */
    public List<Path> all() {
        if (!Files.isDirectory(settings.folder())) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(settings.folder())) {
            return children.filter(Files::isDirectory)
                    .filter(child -> !child.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the folder of a package is, whether there is one or not. */
    public Path of(String name) {
        return settings.folder().resolve(name);
    }

    /** Checks a folder. */
    public CheckedFolder check(Path folder) {
        return check.check(folder);
    }

    /** The same but for its examples. */
    public CheckedFolder checkWithoutExamples(Path folder) {
        return check.checkWithoutExamples(folder);
    }

    /** The server that deliveries with these options would go to; nothing is called. */
    public String destination(CasePackage casePackage, Map<String, Object> options) {
        return adapters.of(casePackage, options).destination();
    }
}
