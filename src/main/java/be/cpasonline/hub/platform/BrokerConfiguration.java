package be.cpasonline.hub.platform;

import jakarta.jms.ConnectionFactory;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.camel.component.jms.JmsComponent;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.artemis.autoconfigure.ArtemisConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/**
 * The broker, and Camel's way to it.
 *
 * <p>Messages are only work to do, the delivery table can fill every queue again: so nothing waits for the broker's disk,
 * and a message counts as done once it was handed to a route.
 */
@Configuration(proxyBeanMethods = false)
class BrokerConfiguration {
    /** As delivered, a durable write waits 3.3 ms where a disk of today needs 0.1. */
    private static final int JOURNAL_BUFFER_NANOS = 100_000;

    /** How often consumers look whether a broker that was away is there again. */
    private static final int CONSUMERS_COME_BACK_MILLIS = 1_000;

    @Bean
    JmsComponent jms(ConnectionFactory connectionFactory) {
        // a hub that stops, or is killed, has not taken what it did not work off: another one gets it
        JmsComponent jms = JmsComponent.jmsComponentClientAcknowledge(connectionFactory);
        var executor = new SimpleAsyncTaskExecutor("deliver-");
        executor.setVirtualThreads(true);
        jms.setTaskExecutor(executor);
        jms.setCacheLevelName("CACHE_CONSUMER");
        jms.setDeliveryPersistent(true);
        jms.setRecoveryInterval(CONSUMERS_COME_BACK_MILLIS);
        return jms;
    }

    @Bean
    ArtemisConfigurationCustomizer embeddedBroker(
            @Value("${spring.artemis.broker-url:vm://0}") String url,
            @Value("${spring.artemis.embedded.enabled:true}") boolean embedded) {
        if (embedded && !url.startsWith("vm:")) {
            throw new TwoBrokersException(url);
        }
        return configuration -> configuration
                .setJournalType(JournalType.NIO)
                .setJournalBufferTimeout_NIO(JOURNAL_BUFFER_NANOS)
                .setJournalSyncNonTransactional(false)
                // a full disk is the database's to refuse: a queue that blocks would only hide it
                .setMaxDiskUsage(-1);
    }

    /** The hub would start a broker that nobody uses; a second hub in the same folder would wait for its lock for ever. */
    static class TwoBrokersException extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        TwoBrokersException(String url) {
            super("spring.artemis.broker-url names a broker elsewhere (" + url + "), and the hub would start one of its"
                    + " own beside it. Set spring.artemis.embedded.enabled=false.");
        }
    }
}
