package be.cpasonline.hub.status.collect;

import be.cpasonline.hub.adapter.CasePackages;
import be.cpasonline.hub.spi.AdapterFailure;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Fetches reports from all places. A place that is slow or away holds up no other, and is asked again the next time. */
@Component("statusCollecting")
@EnableConfigurationProperties(CollectSettings.class)
public class Collecting implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(Collecting.class);

    private final Sources sources;
    private final CasePackages packages;
    private final Taking taking;
    private final MeterRegistry metrics;
    private final ExecutorService hands;
    private final Set<Source> underWay = ConcurrentHashMap.newKeySet();

    Collecting(Sources sources, CasePackages packages, Taking taking, MeterRegistry metrics, CollectSettings settings) {
        this.sources = sources;
        this.packages = packages;
        this.taking = taking;
        this.metrics = metrics;
        this.hands = Executors.newFixedThreadPool(
                settings.atOnce(), Thread.ofVirtual().name("collect-", 0).factory());
    }

    /** Begins to fetch wherever the last time is over; returns at once. */
    public void collect() {
        sources.all().stream()
                .filter(underWay::add)
                .forEach(source -> hands.execute(() -> {
                    try {
                        collect(source);
                    } finally {
                        underWay.remove(source);
                    }
                }));
    }

    private void collect(Source source) {
        String packageName = source.casePackage().name();
        try {
            packages.adapter(source.casePackage(), source.options())
                    .reportsStatus()
                    .ifPresent(place -> place.collect(taking.of(source)));
            count(packageName, "asked");
        } catch (AdapterFailure failure) {
            count(packageName, "failed");
            log.warn("Reports of {} cannot be fetched: {} {}", packageName, failure.code(), failure.detail());
        } catch (RuntimeException e) {
            count(packageName, "failed");
            log.warn(
                    "Reports of {} cannot be fetched: {}",
                    packageName,
                    e.getClass().getName());
        }
    }

    private void count(String packageName, String outcome) {
        metrics.counter("hub.statuses.collected", "package", packageName, "outcome", outcome)
                .increment();
    }

    @Override
    public void destroy() {
        hands.shutdownNow();
    }
}
