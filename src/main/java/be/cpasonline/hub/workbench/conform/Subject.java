package be.cpasonline.hub.workbench.conform;

import be.cpasonline.hub.adapter.CasePackage;
import be.cpasonline.hub.adapter.PackageAdapter;
import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.Capability;
import be.cpasonline.hub.spi.Payload;
import be.cpasonline.hub.spi.Secret;
import be.cpasonline.hub.workbench.packages.Dossier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.springframework.util.function.SingletonSupplier;

/** A package's folder, and who stands behind it for as long as scenarios are played. */
final class Subject {
    /** A package that empties a folder needs a moment. */
    private static final long LOOKS_FOR_NANOS = TimeUnit.SECONDS.toNanos(15);

    private static final long BETWEEN_LOOKS_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Laboratory laboratory;
    private final CasePackage casePackage;
    private final Counterpart counterpart;
    private final Map<String, Class<?>> known;

    /** Opened once: one that hangs would hold up each scenario. */
    private final SingletonSupplier<Optional<Result>> unreachable = SingletonSupplier.of(this::tryToOpen);

    Subject(Laboratory laboratory, CasePackage casePackage, Counterpart counterpart) {
        this.laboratory = laboratory;
        this.casePackage = casePackage;
        this.counterpart = counterpart;
        this.known = laboratory.options(casePackage);
    }

    CasePackage casePackage() {
        return casePackage;
    }

    Laboratory laboratory() {
        return laboratory;
    }

    boolean can(Capability capability) {
        return casePackage.can(capability);
    }

    Way way() {
        return Way.of(casePackage.transport(), known.keySet());
    }

    /** Makes ready what deliveries are laid into, for a package that fetches. */
    void prepare() {
        if (way() == Way.PULL) {
            laboratory.desk().open();
        }
    }

    /** What comes of everything that is delivered where the adapter cannot be opened; empty where it can. */
    Optional<Result> unreachable() {
        return unreachable.obtain();
    }

    /** Whoever says where to deliver to must be able to; only where nobody is named may nobody be there. */
    private Optional<Result> tryToOpen() {
        try {
            adapter();
            return Optional.empty();
        } catch (AdapterFailure failure) {
            return Optional.of(
                    counterpart.options().isEmpty()
                            ? Result.notPlayed("needs somebody to deliver to, by --settings: " + failure.detail())
                            : Result.failed("it cannot be opened with these settings: " + Outcomes.words(failure)));
        }
    }

    /** What the mapping makes of an application. */
    Payload map(RegisteredApplication application) {
        return laboratory.mapping().map(casePackage, application);
    }

    /** The adapter as the hub would open it. */
    PackageAdapter adapter() {
        return adapter(Map.of());
    }

    /** The same with other options, of which those are left out that its transport does not know. */
    PackageAdapter adapter(Map<String, Object> changes) {
        return adapter(new LinkedHashMap<>(counterpart.options()), changes);
    }

    /** The same at a server of the kit's own: there the counterpart's secrets, keys and certificates are worth nothing. */
    PackageAdapter elsewhere(Map<String, Object> changes) {
        Map<String, Object> options = new LinkedHashMap<>(counterpart.options());
        options.keySet().removeIf(name -> known.get(name) == Secret.class);
        return adapter(options, changes);
    }

    private PackageAdapter adapter(Map<String, Object> options, Map<String, Object> changes) {
        changes.forEach((name, value) -> {
            if (known.containsKey(name)) {
                options.put(name, value);
            }
        });
        return laboratory.packages().adapter(casePackage, options);
    }

    /** What an option says in the end: the counterpart's word goes before the folder's. */
    Optional<Object> option(String name) {
        return Optional.ofNullable(counterpart.options().get(name))
                .or(() -> Optional.ofNullable(casePackage.manifest().options().get(name)));
    }

    /** The type of an option; empty where the transport does not know it. */
    Optional<Class<?>> typeOf(String option) {
        return Optional.ofNullable(known.get(option));
    }

    /** Whether what is said of the cases at the other end holds, now or soon; true where nobody there can be asked. */
    boolean soon(UUID key, Predicate<List<Dossier>> holds) {
        return counterpart.memory().map(memory -> soon(memory, key, holds)).orElse(true);
    }

    /** How many cases there are now; none where nobody there can be asked. */
    int cases(UUID key) {
        return counterpart.memory().map(memory -> memory.of(key).size()).orElse(0);
    }

    private static boolean soon(Counterpart.Memory memory, UUID key, Predicate<List<Dossier>> holds) {
        long until = System.nanoTime() + LOOKS_FOR_NANOS;
        while (!holds.test(memory.of(key))) {
            if (!memory.later() || System.nanoTime() > until) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
        return true;
    }
}
