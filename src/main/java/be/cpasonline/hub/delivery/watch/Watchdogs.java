package be.cpasonline.hub.delivery.watch;

import be.cpasonline.hub.delivery.Alarm;
import be.cpasonline.hub.delivery.AlarmKind;
import be.cpasonline.hub.delivery.store.AlarmStore;
import be.cpasonline.hub.delivery.store.Concern;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets the watchdogs look, and keeps the alarms as they say: each raised once and cleared once. */
@Component("watchdogs")
@EnableConfigurationProperties(WatchSettings.class)
public class Watchdogs {
    private static final Logger log = LoggerFactory.getLogger(Watchdogs.class);

    private final List<Watchdog> dogs;
    private final AlarmStore store;
    private final AlarmNews news;
    private final TransactionTemplate transaction;
    private volatile List<Alarm> seen = List.of();

    Watchdogs(
            List<Watchdog> dogs,
            AlarmStore store,
            AlarmNews news,
            PlatformTransactionManager transactions,
            MeterRegistry metrics) {
        this.dogs = dogs;
        this.store = store;
        this.news = news;
        this.transaction = new TransactionTemplate(transactions);
        for (AlarmKind kind : AlarmKind.values()) {
            Gauge.builder("hub.alarms", () -> count(kind))
                    .description("alarms that are not over, by kind")
                    .tag("kind", kind.name())
                    .register(metrics);
        }
    }

    /** Raises what is new and clears what is well again. */
    public void look() {
        Map<AlarmKind, List<Alarm>> open = store.open().stream().collect(Collectors.groupingBy(Alarm::kind));
        for (Watchdog dog : dogs) {
            watch(dog, open.getOrDefault(dog.kind(), List.of()));
        }
        seen = store.open();
    }

    /** Alarms that are not over, the oldest first. */
    public List<Alarm> open() {
        return store.open();
    }

    /** What one of them cannot see does not blind the others. */
    private void watch(Watchdog dog, List<Alarm> open) {
        try {
            compare(dog.kind(), dog.look(), open);
        } catch (RuntimeException e) {
            log.error(
                    "The watchdog {} cannot look ({})", dog.kind(), e.getClass().getName());
        }
    }

    private void compare(AlarmKind kind, List<Concern> concerns, List<Alarm> open) {
        Set<String> now = concerns.stream().map(Concern::subject).collect(Collectors.toSet());
        Set<String> known = open.stream().map(Alarm::subject).collect(Collectors.toSet());
        concerns.stream()
                .filter(concern -> !known.contains(concern.subject()))
                .forEach(concern -> raise(kind, concern));
        open.stream().filter(alarm -> !now.contains(alarm.subject())).forEach(this::clear);
    }

    private void raise(AlarmKind kind, Concern concern) {
        transaction.executeWithoutResult(status -> {
            if (store.raise(kind, concern)) {
                news.raised(kind, concern);
            }
        });
    }

    private void clear(Alarm alarm) {
        transaction.executeWithoutResult(status -> {
            if (store.clear(alarm.id())) {
                news.cleared(alarm);
            }
        });
    }

    private long count(AlarmKind kind) {
        return seen.stream().filter(alarm -> alarm.kind() == kind).count();
    }
}
