package be.cpasonline.hub.adapter;

import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.version.Audience;
import be.cpasonline.hub.version.FolderContent;
import be.cpasonline.hub.version.InForce;
import be.cpasonline.hub.version.InForceChanged;
import be.cpasonline.hub.version.Refused;
import be.cpasonline.hub.version.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
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
        this.known = know(Known.nothing());
        log.info("Packages in force: {}", known.inForce().keySet());
    }

    /** Takes up what is in force now. */
    @EventListener(InForceChanged.class)
    @Order(InForceChanged.FIRST)
    void takeUp() {
        known = know(known);
        adapters.keepOnly(known.all().toList());
    }

    /** A package in force by its folder's name, of two versions the older; empty where there is none. */
    public Optional<CasePackage> find(String name) {
        return Optional.ofNullable(known.inForce().get(name));
    }

    /** The version of a package that a centre gets, by the folder's name and the centre's NIS code. */
    public Optional<CasePackage> find(String name, String nis) {
        return Optional.ofNullable(known.newer().get(name))
                .filter(newer -> newer.audience().of(name, nis).newer())
                .map(Newer::casePackage)
                .or(() -> find(name));
    }

    /** A version of a package that is, or was, in force; empty where it is not known or cannot be used any more. */
    public Optional<CasePackage> version(String name, String version) {
        return known.same(name, version)
                .or(() -> known.earlier().computeIfAbsent(version, absent -> earlier(name, version)));
    }

    /** The packages in force, by name; of two versions, the older. */
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
     * @throws AdapterFailure of kind {@code MISCONFIGURED} where it cannot be opened, be it for an option or for its code
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

    /** What was known before is looked at no second time. A version that this hub cannot use leaves the one before. */
    private Known know(Known before) {
        var now = Known.nothing();
        versions.all().forEach((subject, content) -> {
            if (subject.kind() == Subject.Kind.PACKAGE) {
                now.take(
                        checked(subject.name(), content, before),
                        Optional.ofNullable(before.inForce().get(subject.name())));
            }
        });
        versions.beside()
                .forEach((subject, beside) ->
                        now.takeNewer(checked(subject.name(), beside.content(), before), beside.audience()));
        return now;
    }

    private CheckedFolder checked(String name, FolderContent content, Known before) {
        return before.same(name, content.version())
                .<CheckedFolder>map(same -> new CheckedFolder.Good(same, List.of()))
                .orElseGet(() -> check.check(name, content));
    }

    /** A newer version beside the one in force, and the centres that get it. */
    private record Newer(CasePackage casePackage, Audience audience) {}

    /** What this instance knows: what is in force, what of it cannot be used, and earlier versions that were asked for. */
    private record Known(
            Map<String, CasePackage> inForce,
            Map<String, Newer> newer,
            Map<String, String> problems,
            Map<String, Optional<CasePackage>> earlier) {

        static Known nothing() {
            return new Known(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new ConcurrentHashMap<>());
        }

        Stream<CasePackage> all() {
            return Stream.concat(
                    inForce.values().stream(), newer.values().stream().map(Newer::casePackage));
        }

        Optional<CasePackage> same(String name, String version) {
            return Stream.of(
                            Optional.ofNullable(inForce.get(name)),
                            Optional.ofNullable(newer.get(name)).map(Newer::casePackage))
                    .flatMap(Optional::stream)
                    .filter(found -> found.version().equals(version))
                    .findFirst();
        }

        void take(CheckedFolder folder, Optional<CasePackage> before) {
            switch (folder) {
                case CheckedFolder.Good good -> inForce.put(good.name(), good.casePackage());
                case CheckedFolder.Bad bad -> {
                    problems.put(bad.name(), bad.problem());
                    before.ifPresent(last -> inForce.put(bad.name(), last));
                    tell(bad);
                }
            }
        }

        /** Where it cannot be used here, its centres get the one in force. */
        void takeNewer(CheckedFolder folder, Audience audience) {
            switch (folder) {
                case CheckedFolder.Good good -> newer.put(good.name(), new Newer(good.casePackage(), audience));
                case CheckedFolder.Bad bad -> tell(bad);
            }
        }

        private static void tell(CheckedFolder.Bad bad) {
            log.error(
                    "The version of the package {} that is in force cannot be used here: {}",
                    bad.name(),
                    bad.problem());
        }
    }
}
