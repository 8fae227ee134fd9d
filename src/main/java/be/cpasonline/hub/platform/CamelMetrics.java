package be.cpasonline.hub.platform;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
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
        String id = exchange.getFromRouteId() == null ? "none" : exchange.getFromRouteId();
        var route = exchange.getContext().getRoute(id);
        boolean templated = route != null && route.isCreatedByRouteTemplate();
        registry.timer(
                        "camel.exchanges",
                        "route",
                        templated ? id.substring(0, id.indexOf('-')) : id,
                        "outcome",
                        outcome)
                .record(Duration.ofMillis(exchange.getClock().elapsed()));
    }
}
