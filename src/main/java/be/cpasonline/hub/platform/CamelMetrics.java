package be.cpasonline.hub.platform;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.CamelEvent.ExchangeCompletedEvent;
import org.apache.camel.spi.CamelEvent.ExchangeEvent;
import org.apache.camel.spi.CamelEvent.ExchangeFailedEvent;
import org.apache.camel.support.EventNotifierSupport;
import org.springframework.stereotype.Component;

/**
 * Camel's exchanges as series: {@code camel.exchanges} by route and outcome.
 *
 * <p>A route made from a template counts under the template's name: a series for each centre would grow with the number
 * of centres.
 */
@Component
class CamelMetrics extends EventNotifierSupport {
    private final MeterRegistry registry;
    private final Map<String, String> names = new ConcurrentHashMap<>();

    CamelMetrics(MeterRegistry registry) {
        this.registry = registry;
        setIgnoreCamelContextEvents(true);
        setIgnoreCamelContextInitEvents(true);
        setIgnoreRouteEvents(true);
        setIgnoreServiceEvents(true);
        setIgnoreStepEvents(true);
        setIgnoreExchangeCreatedEvent(true);
        setIgnoreExchangeSendingEvents(true);
        setIgnoreExchangeSentEvents(true);
        setIgnoreExchangeRedeliveryEvents(true);
    }

    @Override
    public void notify(CamelEvent event) {
        switch (event) {
            case ExchangeFailedEvent failed -> count(failed, "failed");
            case ExchangeCompletedEvent completed -> count(completed, "completed");
            default -> {
                // the others are not counted
            }
        }
    }

    private void count(ExchangeEvent event, String outcome) {
        var exchange = event.getExchange();
        registry.timer("camel.exchanges", "route", name(exchange), "outcome", outcome)
                .record(Duration.ofMillis(exchange.getClock().elapsed()));
    }

    /** Looked up once for each route: Camel goes through all routes to find one. */
    private String name(Exchange exchange) {
        String id = exchange.getFromRouteId();
        return id == null ? "none" : names.computeIfAbsent(id, route -> name(exchange.getContext(), route));
    }

    private static String name(CamelContext camel, String id) {
        var route = camel.getRoute(id);
        boolean templated = route != null && route.isCreatedByRouteTemplate();
        return templated ? id.substring(0, id.lastIndexOf('-')) : id;
    }
}
