package be.cpasonline.hub.adapter;

import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.version.InForce;
import be.cpasonline.hub.version.InForceChanged;
import be.cpasonline.hub.version.Refused;
import be.cpasonline.hub.version.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The packages in force, and their adapters. Another version may come into force at any time. */
@Component
public class CasePackages implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(CasePackages.class);

    private final InForce versions;
    private final FolderCheck check;
    private final OpenAdapters adapters;
    private volatile Known known;

    CasePackages(InForce versions, FolderCheck check, OpenAdapters adapters) {
        this.versions = versions;
        this.check = check;
        this.adapters = adapters;
        this.known = know(Map.of());
        log.info("Packages in force: {}", known.inForce().keySet());
    }

    /** Takes up what is in force now. */
    @EventListener(InForceChanged.class)
    @Order(InForceChanged.FIRST)
    void takeUp() {
        known = know(known.inForce());
        adapters.keepOnly(known.inForce().values());
    }

    /** A package in force by its folder's name; empty where there is none. */
    public Optional<CasePackage> find(String name) {
        return Optional.ofNullable(known.inForce().get(name));
    }

    /** A version of a package that is, or was, in force; empty where it is not known or cannot be used any more. */
    public Optional<CasePackage> version(String name, String version) {
        return find(name)
                .filter(current -> current.version().equals(version))
                .or(() -> known.earlier().computeIfAbsent(version, absent -> earlier(name, version)));
    }

    /** The packages in force, by name. */
    public List<CasePackage> all() {
        return List.copyOf(known.inForce().values());
    }

    /** Why a folder, or the newest version of it, is not in force, in sentences; empty where nothing is wrong. */
    public Optional<String> problem(String name) {
        return Optional.ofNullable(versions.refused().get(Subject.ofPackage(name)))
                .map(Refused::problem)
                .or(() -> Optional.ofNullable(known.problems().get(name)));
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

    private Optional<CasePackage> earlier(String name, String version) {
        return versions.content(version)
                .map(content -> check.check(name, content))
                .flatMap(folder ->
                        folder instanceof CheckedFolder.Good good ? Optional.of(good.casePackage()) : Optional.empty());
    }

    /** What was in force before is looked at no second time. A version that this hub cannot use leaves the one before. */
    private Known know(Map<String, CasePackage> before) {
        var now = new Known(new TreeMap<>(), new TreeMap<>(), new ConcurrentHashMap<>());
        versions.all().forEach((subject, content) -> {
            if (subject.kind() == Subject.Kind.PACKAGE) {
                CasePackage same = before.get(subject.name());
                now.take(
                        same != null && same.version().equals(content.version())
                                ? new CheckedFolder.Good(same, List.of())
                                : check.check(subject.name(), content),
                        Optional.ofNullable(same));
            }
        });
        return now;
    }

    /** What this instance knows: what is in force, what of it cannot be used, and earlier versions that were asked for. */
    private record Known(
            Map<String, CasePackage> inForce,
            Map<String, String> problems,
            Map<String, Optional<CasePackage>> earlier) {

        void take(CheckedFolder folder, Optional<CasePackage> before) {
            switch (folder) {
                case CheckedFolder.Good good -> inForce.put(good.name(), good.casePackage());
                case CheckedFolder.Bad bad -> {
                    problems.put(bad.name(), bad.problem());
                    before.ifPresent(last -> inForce.put(bad.name(), last));
                    log.error(
                            "The version of the package {} that is in force cannot be used here: {}",
                            bad.name(),
                            bad.problem());
                }
            }
        }
    }
}
