package be.cpasonline.hub.delivery.queue;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Series about the queues of the centres. */
@Component
class QueueMetrics {
    private final Counter offered;
    private final Counter swept;
    private final Counter refused;

    QueueMetrics(MeterRegistry registry, Congestion congestion) {
        offered = messages(registry, "offered");
        swept = messages(registry, "swept");
        refused = messages(registry, "refused");
        Gauge.builder("hub.queue.full", congestion::count)
                .description("centres with more work than their window holds")
                .register(registry);
    }

    void offered(boolean taken) {
        (taken ? offered : refused).increment();
    }

    void swept(boolean taken) {
        (taken ? swept : refused).increment();
    }

    private static Counter messages(MeterRegistry registry, String how) {
        return Counter.builder("hub.queue.messages")
                .description(
                        "messages put into the queues: newly offered, brought by a sweep, or refused by the broker")
                .tag("how", how)
                .register(registry);
    }
}
