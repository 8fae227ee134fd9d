package be.cpasonline.hub.delivery.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.cpasonline.hub.delivery.queue.QueueSettings;
import be.cpasonline.hub.testing.TestClock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The consumers of a centre come with its work and go when it has none. */
class CamelCentreQueuesTest {
    private static final String CENTRE = "21004";
    private static final String ROUTE = "deliver-centre-" + CENTRE;
    private static final Duration IDLE = Duration.ofMinutes(10);

    private final TestClock clock = new TestClock("2026-03-02T09:00:00Z");
    private final CamelContext camel = new DefaultCamelContext();
    private final CountDownLatch answered = new CountDownLatch(1);
    private CamelCentreQueues queues;

    @BeforeEach
    void open() throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                routeTemplate("deliver-centre")
                        .templateParameter("centre")
                        .from("seda:{{centre}}")
                        .process(exchange -> answered.await());
            }
        });
        camel.start();
        queues = new CamelCentreQueues(
                camel,
                camel.createProducerTemplate(),
                clock,
                new QueueSettings(100, Duration.ofMinutes(2), 4, Duration.ofSeconds(1), IDLE));
        queues.serve(Set.of(CENTRE));
    }

    @AfterEach
    void close() {
        answered.countDown();
        camel.stop();
    }

    @Test
    void whatHasHadNoWorkForLongIsTakenDownAndComesBackWithWork() {
        queues.closeIdle(IDLE);
        assertThat(camel.getRoute(ROUTE)).isNotNull();

        clock.advance(IDLE.plusSeconds(1));
        queues.closeIdle(IDLE);
        assertThat(camel.getRoute(ROUTE)).isNull();

        queues.serve(Set.of(CENTRE));
        assertThat(camel.getRoute(ROUTE)).isNotNull();
    }

    @Test
    void aCallThatTakesLongIsWork() {
        camel.createProducerTemplate().sendBody("seda:" + CENTRE, "an application");
        await().until(() -> camel.getInflightRepository().size(ROUTE) == 1);
        clock.advance(IDLE.plusSeconds(1));

        queues.closeIdle(IDLE);
        assertThat(camel.getRoute(ROUTE)).isNotNull();

        answered.countDown();
        await().until(() -> camel.getInflightRepository().size(ROUTE) == 0);
        queues.closeIdle(IDLE);
        assertThat(camel.getRoute(ROUTE)).isNull();
    }
}
