package be.cpasonline.hub.delivery.route;

import be.cpasonline.hub.delivery.queue.CentreQueues;
import be.cpasonline.hub.delivery.queue.QueueSettings;
import be.cpasonline.hub.delivery.store.WindowStore.Queued;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ExchangePattern;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.Route;
import org.apache.camel.component.jms.JmsConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jms.listener.DefaultMessageListenerContainer;
import org.springframework.stereotype.Component;

/** The queues in the broker: one consuming route a centre, made from the template {@code deliver-centre}. */
@Component
class CamelCentreQueues implements CentreQueues {
    private static final Logger log = LoggerFactory.getLogger(CamelCentreQueues.class);
    private static final String TEMPLATE = "deliver-centre";
    private static final int URGENT = 9;
    private static final int NORMAL = 4;

    private final CamelContext camel;
    private final ProducerTemplate producer;
    private final Clock clock;
    private final QueueSettings settings;
    private final Lock changing = new ReentrantLock();
    private volatile Set<String> oneByOne = Set.of();
    private final Map<String, Instant> lastWork = new ConcurrentHashMap<>();
    private final Set<String> closing = ConcurrentHashMap.newKeySet();

    CamelCentreQueues(CamelContext camel, ProducerTemplate producer, Clock clock, QueueSettings settings) {
        this.camel = camel;
        this.producer = producer;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public boolean put(Queued work) {
        serve(work.centreId());
        try {
            producer.sendBodyAndHeaders(
                    "direct:enqueue",
                    ExchangePattern.InOnly,
                    work.applicationId().toString(),
                    Map.of("centre", work.centreId(), "JMSPriority", work.urgent() ? URGENT : NORMAL));
            return true;
        } catch (CamelExecutionException e) {
            log.warn("The broker did not take a message; the sweep brings it again", e);
            return false;
        }
    }

    @Override
    public void serve(Set<String> centres) {
        centres.forEach(this::serve);
    }

    @Override
    public void goOneByOne(Set<String> centres) {
        Set<String> before = oneByOne;
        oneByOne = Set.copyOf(centres);
        lastWork.keySet().stream()
                .filter(centre -> before.contains(centre) != centres.contains(centre))
                .forEach(this::setConsumers);
    }

    @Override
    public void closeIdle(Duration idle) {
        Instant limit = clock.instant().minus(idle);
        lastWork.forEach((centre, last) -> {
            if (last.isBefore(limit) && !delivering(centre)) {
                close(centre, last);
            }
        });
    }

    /** Nobody who serves a centre waits for one that is being closed: the next sweep opens it again. */
    private void close(String centre, Instant last) {
        closing.add(centre);
        try {
            if (lastWork.remove(centre, last) && !stop(centre)) {
                lastWork.put(centre, last);
            }
        } finally {
            closing.remove(centre);
        }
    }

    /** A call to a package may take longer than a centre is without other work; to stop its route is to wait for it. */
    private boolean delivering(String centre) {
        return camel.getInflightRepository().size(routeId(centre)) > 0;
    }

    private void serve(String id) {
        lastWork.compute(id, (centre, before) -> before == null && !openUnlessClosing(centre) ? null : clock.instant());
    }

    private boolean openUnlessClosing(String centre) {
        return !closing.contains(centre) && open(centre);
    }

    /**
     * One at a time: Camel goes through its routes while it adds one, and fails where another is added meanwhile.
     *
     * @return whether the queue has consumers now; if not, the next sweep tries again
     */
    private boolean open(String centre) {
        changing.lock();
        try {
            camel.addRouteFromTemplate(routeId(centre), TEMPLATE, Map.of("centre", centre));
            setConsumers(centre);
            return true;
        } catch (Exception e) {
            log.warn("The queue of centre {} has no consumers yet", centre, e);
            return false;
        } finally {
            changing.unlock();
        }
    }

    private void setConsumers(String centre) {
        try {
            @Nullable Route route = camel.getRoute(routeId(centre));
            if (route != null
                    && route.getConsumer() instanceof JmsConsumer consumer
                    && consumer.getListenerContainer() instanceof DefaultMessageListenerContainer container) {
                container.setMaxConcurrentConsumers(oneByOne.contains(centre) ? 1 : settings.consumers());
            }
        } catch (Exception e) {
            throw new IllegalStateException("consumers of centre " + centre + " cannot be counted anew", e);
        }
    }

    /** Stopping may have to wait for a delivery that began just now, so it holds up no other centre. */
    private boolean stop(String centre) {
        try {
            camel.getRouteController().stopRoute(routeId(centre));
            remove(centre);
            return true;
        } catch (Exception e) {
            log.warn("The consumers of centre {} do not stop yet", centre, e);
            return false;
        }
    }

    private void remove(String centre) throws Exception {
        changing.lock();
        try {
            camel.removeRoute(routeId(centre));
        } finally {
            changing.unlock();
        }
    }

    private static String routeId(String centre) {
        return TEMPLATE + "-" + centre;
    }
}
