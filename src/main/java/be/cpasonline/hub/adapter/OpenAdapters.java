package be.cpasonline.hub.adapter;

import be.cpasonline.hub.adapter.code.CodeUnusable;
import be.cpasonline.hub.spi.AdapterContext;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.AdapterProvider;
import be.cpasonline.hub.spi.FailureKind;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Opens adapters and keeps them: one for each version of a package and set of options. */
@Component
class OpenAdapters {
    private final AdapterProviders providers;
    private final OptionBinder binder;
    private final AnswerReaders answers;
    private final Clock clock;
    private final Map<Key, OpenOnce> open = new ConcurrentHashMap<>();

    OpenAdapters(AdapterProviders providers, OptionBinder binder, AnswerReaders answers, Clock clock) {
        this.providers = providers;
        this.binder = binder;
        this.answers = answers;
        this.clock = clock;
    }

    PackageAdapter of(CasePackage casePackage, Map<String, Object> options) {
        var effective = new LinkedHashMap<>(casePackage.manifest().options());
        effective.putAll(options);
        var key = new Key(casePackage.name(), casePackage.version(), Collections.unmodifiableMap(effective));
        Optional<PackageAdapter> adapter = Optional.empty();
        while (adapter.isEmpty()) {
            // empty where another version came into force just now
            adapter = open.computeIfAbsent(key, absent -> new OpenOnce())
                    .adapter(() -> openToUse(casePackage, effective));
        }
        return adapter.get();
    }

    /** Closes the adapters of other versions than these, each when its last call has ended. */
    void keepOnly(Collection<CasePackage> inForce) {
        Set<String> versions = inForce.stream().map(CasePackage::version).collect(Collectors.toSet());
        open.entrySet().removeIf(entry -> {
            boolean retired = !versions.contains(entry.getKey().version());
            if (retired) {
                Thread.ofVirtual().name("retire-adapter").start(entry.getValue()::close);
            }
            return retired;
        });
    }

    void close() {
        open.values().forEach(OpenOnce::close);
        open.clear();
    }

    /**
     * What is wrong with an adapter that is opened, and closed again; empty where it can be done, and where it cannot for a
     * reason that lies in the options: those are looked at elsewhere.
     */
    Optional<String> trial(CasePackage casePackage, Map<String, Object> effective) {
        try {
            open(casePackage, effective).close();
            return Optional.empty();
        } catch (AdapterFailure failure) {
            return Optional.of(AnswerCheck.whole(failure))
                    .filter(each -> each.kind() == FailureKind.DEFECT)
                    .map(AdapterFailure::detail);
        }
    }

    /** Nothing was sent yet: whatever hinders it, the centre rests until it can be opened, and the operator is told. */
    private PackageAdapter openToUse(CasePackage casePackage, Map<String, Object> options) {
        try {
            return open(casePackage, options);
        } catch (AdapterFailure failure) {
            throw notOpened(casePackage, AnswerCheck.whole(failure));
        } catch (RuntimeException | LinkageError unforeseen) {
            throw misconfigured(
                    casePackage,
                    "unforeseen",
                    "it cannot be opened: " + unforeseen.getClass().getName());
        }
    }

    private static AdapterFailure notOpened(CasePackage casePackage, AdapterFailure failure) {
        return failure.kind() == FailureKind.MISCONFIGURED
                ? failure
                : misconfigured(casePackage, failure.code(), "it cannot be opened: " + failure.detail());
    }

    private PackageAdapter open(CasePackage casePackage, Map<String, Object> options) {
        try {
            AdapterProvider provider = providers
                    .of(casePackage)
                    .orElseThrow(() -> misconfigured(
                            casePackage,
                            "transportUnknown",
                            "there is no transport '" + casePackage.transport() + "'"));
            Record bound = binder.bind(provider.describe().options(), options);
            var context =
                    new AdapterContext(casePackage.name(), bound, casePackage.files(), answers.of(casePackage), clock);
            return new RetiringAdapter(new DeclaredAdapter(casePackage, provider.open(context)));
        } catch (OptionsRefused e) {
            throw misconfigured(casePackage, "optionsRefused", String.valueOf(e.getMessage()));
        } catch (CodeUnusable e) {
            throw misconfigured(casePackage, "codeUnusable", String.valueOf(e.getMessage()));
        }
    }

    private static AdapterFailure misconfigured(CasePackage casePackage, String code, String detail) {
        return new AdapterFailure(
                FailureKind.MISCONFIGURED,
                code,
                "The connection to " + casePackage.title() + " is not configured rightly; the operator must mend it.",
                casePackage.name() + ": " + detail);
    }

    private record Key(String packageName, String version, Map<String, Object> options) {}
}
