package be.cpasonline.hub.adapter;

import be.cpasonline.hub.spi.AdapterFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The packages in force, and their adapters. Folders are read once, at start. */
@Component
public class CasePackages implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(CasePackages.class);

    private final Map<String, CasePackage> inForce = new TreeMap<>();
    private final Map<String, String> problems = new TreeMap<>();
    private final OpenAdapters adapters;

    CasePackages(AdapterSettings settings, FolderCheck check, OpenAdapters adapters) {
        this.adapters = adapters;
        folders(settings.folder()).map(check::check).forEach(this::take);
        log.info("Packages in force: {}", inForce.keySet());
    }

    /** A package in force by its folder's name; empty where there is none that passed its check. */
    public Optional<CasePackage> find(String name) {
        return Optional.ofNullable(inForce.get(name));
    }

    /** The packages in force, by name. */
    public List<CasePackage> all() {
        return List.copyOf(inForce.values());
    }

    /** Why a folder is not in force, in sentences; empty where it is, or where there is no such folder. */
    public Optional<String> problem(String name) {
        return Optional.ofNullable(problems.get(name));
    }

    /**
     * The adapter for a package with the options of a centre; opened once for each version and set of options, and kept.
     *
     * @param options go before those of the package's folder
     * @throws AdapterFailure of kind {@code MISCONFIGURED} where an option cannot work
     */
    public PackageAdapter adapter(CasePackage casePackage, Map<String, Object> options) {
        return adapters.of(casePackage, options);
    }

    @Override
    public void close() {
        adapters.close();
    }

    private void take(CheckedFolder folder) {
        switch (folder) {
            case CheckedFolder.Good(CasePackage casePackage) -> inForce.put(casePackage.name(), casePackage);
            case CheckedFolder.Bad(String name, String problem) -> {
                problems.put(name, problem);
                log.warn("The package {} is not in force: {}", name, problem);
            }
        }
    }

    private static Stream<Path> folders(Path root) {
        if (!Files.isDirectory(root)) {
            log.warn("There is no folder {}; no package is in force", root);
            return Stream.of();
        }
        try (Stream<Path> children = Files.list(root)) {
            return children
                    .filter(Files::isDirectory)
                    .filter(child -> !child.getFileName().toString().matches("[_.].*"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
