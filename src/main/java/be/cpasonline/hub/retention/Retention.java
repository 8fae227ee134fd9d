package be.cpasonline.hub.retention;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/** Forgets what was kept long enough: in small transactions, so much a round, on as many instances as there are. */
@Service("retention")
@EnableConfigurationProperties(RetentionSettings.class)
public class Retention {
    private static final Logger log = LoggerFactory.getLogger(Retention.class);

    private final List<Forgets> owners;
    private final ForgettingApplications applications;
    private final RetentionSettings settings;
    private final Clock clock;
    private final MeterRegistry metrics;

    Retention(
            List<Forgets> owners,
            ForgettingApplications applications,
            RetentionSettings settings,
            Clock clock,
            MeterRegistry metrics) {
        this.owners = owners;
        this.applications = applications;
        this.settings = settings;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** One round; what it leaves over is left to the next one. */
    public void forget() {
        Map<Forgotten, Integer> forgotten = new EnumMap<>(Forgotten.class);
        owners.forEach(owner -> forgotten.put(owner.what(), rows(owner)));
        forgotten.put(Forgotten.APPLICATIONS, applications.forget(Forgotten.APPLICATIONS));
        forgotten.put(Forgotten.CONTENT, applications.forget(Forgotten.CONTENT));
        forgotten.forEach(this::count);
        forgotten.values().removeIf(number -> number == 0);
        if (!forgotten.isEmpty()) {
            log.info(
                    "Forgotten: {}",
                    forgotten.entrySet().stream()
                            .map(each ->
                                    each.getValue() + " of " + each.getKey().word())
                            .collect(Collectors.joining(", ")));
        }
    }

    private int rows(Forgets owner) {
        int all = 0;
        int last;
        do {
            last = owner.forget(settings.before(owner.what(), clock), settings.batch());
            all += last;
        } while (last == settings.batch() && all < settings.most());
        return all;
    }

    private void count(Forgotten what, int number) {
        metrics.counter("hub.forgotten", "what", what.word()).increment(number);
    }
}
