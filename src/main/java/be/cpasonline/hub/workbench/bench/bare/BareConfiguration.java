package be.cpasonline.hub.workbench.bench.bare;

import be.cpasonline.hub.adapter.CasePackages;
import be.cpasonline.hub.canonical.ApplicationJson;
import be.cpasonline.hub.mapping.Mapping;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.jms.JmsComponent;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the bare endpoint and the bare routes into a hub that is told where the bench's package is. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("workbench.bench.package")
public class BareConfiguration {
    private static final int CONNECTIONS = 16;

    @Bean
    BareEndpoint bareEndpoint(JdbcClient jdbc, ProducerTemplate producer) {
        return new BareEndpoint(jdbc, producer);
    }

    @Bean
    BareRoutes bareRoutes() {
        return new BareRoutes();
    }

    @Bean
    BareSteps bareSteps(
            ApplicationJson json,
            CasePackages packages,
            Mapping mapping,
            @Value("${workbench.bench.package}") String address) {
        return new BareSteps(json, packages, mapping, address);
    }

    /** Whoever sends waits until the message is on the broker's disk; whoever takes it confirms it when it is through. */
    @Bean
    JmsComponent durable(@Value("${spring.artemis.embedded.server-id}") String broker) {
        var pool = new JmsPoolConnectionFactory();
        pool.setConnectionFactory(new ActiveMQConnectionFactory("vm://" + broker + "?blockOnDurableSend=true"));
        pool.setMaxConnections(CONNECTIONS);
        JmsComponent jms = new JmsComponent();
        jms.setConnectionFactory(pool);
        jms.setTransacted(true);
        jms.setLazyCreateTransactionManager(false);
        jms.setCacheLevelName("CACHE_CONSUMER");
        jms.setDeliveryPersistent(true);
        return jms;
    }
}
