package be.cpasonline.hub.journey;

import be.cpasonline.hub.workbench.process.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.core.config.ClusterConnectionConfiguration;
import org.apache.activemq.artemis.core.config.HAPolicyConfiguration;
import org.apache.activemq.artemis.core.config.ha.SharedStoreBackupPolicyConfiguration;
import org.apache.activemq.artemis.core.config.ha.SharedStorePrimaryPolicyConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/** Two brokers with one store: the backup serves when the primary is gone. */
final class BrokerPair implements AutoCloseable {
    private static final Duration STARTS_WITHIN = Duration.ofSeconds(30);

    private final int primaryPort = Ports.free();
    private final int backupPort = Ports.free();
    private final Path store;
    private final EmbeddedActiveMQ primary;
    private final EmbeddedActiveMQ backup;

    BrokerPair(Path store) {
        this.store = store;
        primary = start(primaryPort, backupPort, new SharedStorePrimaryPolicyConfiguration());
        backup = start(backupPort, primaryPort, new SharedStoreBackupPolicyConfiguration());
    }

    private EmbeddedActiveMQ start(int port, int other, HAPolicyConfiguration role) {
        var server = new EmbeddedActiveMQ();
        try {
            server.setConfiguration(new ConfigurationImpl()
                    .setSecurityEnabled(false)
                    .setClusterUser("pair")
                    .setClusterPassword("pair")
                    .setJournalType(JournalType.NIO)
                    .setJournalDirectory(folder("journal"))
                    .setBindingsDirectory(folder("bindings"))
                    .setLargeMessagesDirectory(folder("large-messages"))
                    .setPagingDirectory(folder("paging"))
                    .setMaxDiskUsage(-1)
                    .setHAPolicyConfiguration(role)
                    .addAcceptorConfiguration("tcp", url(port))
                    .addConnectorConfiguration("self", url(port))
                    .addConnectorConfiguration("other", url(other))
                    .addClusterConfiguration(new ClusterConnectionConfiguration()
                            .setName("pair")
                            .setConnectorName("self")
                            .setStaticConnectors(List.of("other"))));
            server.start();
            return server;
        } catch (Exception e) {
            throw new IllegalStateException("the broker does not start", e);
        }
    }

    private String folder(String name) {
        return store.resolve(name).toString();
    }

    private static String url(int port) {
        return "tcp://127.0.0.1:" + port;
    }

    /** What a hub is told so that it uses whichever of the two serves: what the cluster's example says. */
    String[] properties() {
        return new String[] {
            "--spring.artemis.embedded.enabled=false",
            "--spring.artemis.broker-url=(%s,%s)?ha=true&reconnectAttempts=0&initialConnectAttempts=2&blockOnDurableSend=false"
                    .formatted(url(primaryPort), url(backupPort))
        };
    }

    /** The primary is gone from one moment to the next; returns when the backup serves. */
    void loseThePrimary() {
        try {
            primary.getActiveMQServer().fail(true);
            if (!backup.getActiveMQServer().waitForActivation(STARTS_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("the backup does not serve");
            }
        } catch (Exception e) {
            throw new IllegalStateException("the primary does not go", e);
        }
    }

    @Override
    public void close() {
        try {
            backup.stop();
            primary.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the pair does not stop", e);
        }
    }
}
