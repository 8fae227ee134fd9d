package be.cpasonline.hub.adapter;

import be.cpasonline.hub.spi.Adapter;
import be.cpasonline.hub.spi.AdapterContext;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.AdapterProvider;
import be.cpasonline.hub.spi.FailureKind;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Opens adapters and keeps them: one for each version of a package and set of options. */
@Component
class OpenAdapters {
    private static final Logger log = LoggerFactory.getLogger(OpenAdapters.class);

    private final AdapterProviders providers;
    private final OptionBinder binder;
    private final AnswerReaders answers;
    private final Clock clock;
    private final Map<Key, PackageAdapter> open = new ConcurrentHashMap<>();

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
        return open.computeIfAbsent(key, absent -> open(casePackage, effective));
    }

    /** Closes the adapters of other versions than these, each when its last call has ended. */
    void keepOnly(Collection<CasePackage> inForce) {
        Set<String> versions = inForce.stream().map(CasePackage::version).collect(Collectors.toSet());
        open.entrySet().removeIf(entry -> {
            boolean retired = !versions.contains(entry.getKey().version());
            if (retired) {
                Thread.ofVirtual().name("retire-adapter").start(() -> close(entry.getValue()));
            }
            return retired;
        });
    }

    void close() {
        open.values().forEach(OpenAdapters::close);
        open.clear();
    }

    private PackageAdapter open(CasePackage casePackage, Map<String, Object> options) {
        AdapterProvider provider = providers
                .of(casePackage)
                .orElseThrow(() -> misconfigured(
                        casePackage, "transportUnknown", "there is no transport '" + casePackage.transport() + "'"));
        try {
            Record bound = binder.bind(provider.describe().options(), options);
            var context =
                    new AdapterContext(casePackage.name(), bound, casePackage.files(), answers.of(casePackage), clock);
            return new RetiringAdapter(new DeclaredAdapter(casePackage, provider.open(context)));
        } catch (OptionsRefused e) {
            throw misconfigured(casePackage, "optionsRefused", String.valueOf(e.getMessage()));
        }
    }

    private static AdapterFailure misconfigured(CasePackage casePackage, String code, String detail) {
        return new AdapterFailure(
                FailureKind.MISCONFIGURED,
                code,
                "The connection to " + casePackage.title() + " is not configured rightly; the operator must mend it.",
                casePackage.name() + ": " + detail);
    }

    private static void close(Adapter adapter) {
        try {
            adapter.close();
        } catch (RuntimeException e) {
            log.warn("An adapter did not close: {}", e.getClass().getName());
        }
    }

    private record Key(String packageName, String version, Map<String, Object> options) {}
}
