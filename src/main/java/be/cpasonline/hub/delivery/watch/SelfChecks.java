package be.cpasonline.hub.delivery.watch;

import be.cpasonline.hub.adapter.CasePackage;
import be.cpasonline.hub.adapter.CasePackages;
import be.cpasonline.hub.centre.Centre.PackageUse;
import be.cpasonline.hub.centre.Centres;
import be.cpasonline.hub.delivery.store.SelfCheckStore;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.ChecksItself;
import be.cpasonline.hub.spi.ChecksItself.Finding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/**
 * Asks the adapters of all centres, again and again, whether they would work: a certificate that will not last is found
 * before an application is held for it.
 */
@Component("selfChecks")
public class SelfChecks {
    private static final int AT_ONCE = 8;

    private final Centres centres;
    private final CasePackages packages;
    private final SelfCheckStore store;
    private final WatchSettings settings;

    SelfChecks(Centres centres, CasePackages packages, SelfCheckStore store, WatchSettings settings) {
        this.centres = centres;
        this.packages = packages;
        this.store = store;
        this.settings = settings;
    }

    /** Asks those whose time has come; returns when all have answered. One that hangs holds up few others. */
    public void look() {
        Map<String, PackageUse> uses = new HashMap<>();
        centres.configured()
                .forEach(centre ->
                        centre.use().ifPresent(use -> uses.put(centre.name().id(), use)));
        try (ExecutorService hands = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofVirtual().name("self-check-", 0).factory())) {
            uses.forEach((centreId, use) -> hands.execute(() -> {
                if (store.take(centreId, settings.selfCheckEvery())) {
                    store.keep(centreId, bad(use));
                }
            }));
        }
        store.keepOnly(uses.keySet());
    }

    private List<Finding> bad(PackageUse use) {
        return packages.find(use.packageName(), use.nis())
                .map(found -> bad(found, use.options()))
                .orElse(List.of());
    }

    private List<Finding> bad(CasePackage casePackage, Map<String, Object> options) {
        try {
            return packages.adapter(casePackage, options).checksItself().map(ChecksItself::check).stream()
                    .flatMap(List::stream)
                    .filter(finding -> !finding.good())
                    .toList();
        } catch (AdapterFailure failure) {
            return List.of(new Finding("adapter", false, failure.code() + ": " + failure.detail()));
        } catch (RuntimeException e) {
            return List.of(new Finding(
                    "adapter", false, "its check ended by " + e.getClass().getName()));
        }
    }
}
