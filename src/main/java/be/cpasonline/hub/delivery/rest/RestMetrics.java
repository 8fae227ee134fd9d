package be.cpasonline.hub.delivery.rest;

import be.cpasonline.hub.delivery.Rest;
import be.cpasonline.hub.delivery.Rest.Kind;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Series about what rests and what is drained. */
@Component
class RestMetrics {
    RestMetrics(Rests rests, MeterRegistry registry) {
        for (Kind kind : Kind.values()) {
            for (boolean draining : List.of(false, true)) {
                Gauge.builder("hub.rests", rests, seen -> count(seen, kind, draining))
                        .description("destinations, and centres with their package, that rest or are drained after it")
                        .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                        .tag("state", draining ? "draining" : "resting")
                        .register(registry);
            }
        }
    }

    private static long count(Rests rests, Kind kind, boolean draining) {
        return rests.all().stream()
                .filter((Rest rest) -> rest.kind() == kind && rest.draining() == draining)
                .count();
    }
}
