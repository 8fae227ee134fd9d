package be.cpasonline.hub.journey;

import be.cpasonline.hub.workbench.process.Ports;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/** A broker that several hubs share, reached over TCP. */
final class ExternalBroker implements AutoCloseable {
    private final int port = Ports.free();
    private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();

    ExternalBroker() {
        try {
            server.setConfiguration(new ConfigurationImpl()
                            .setPersistenceEnabled(false)
                            .setSecurityEnabled(false)
                            .setMaxDiskUsage(-1)
                            .addAcceptorConfiguration("tcp", "tcp://127.0.0.1:" + port))
                    .start();
        } catch (Exception e) {
            throw new IllegalStateException("the broker does not start", e);
        }
    }

    /** What a hub is told so that it uses this broker and starts none. */
    String[] properties() {
        return new String[] {
            "--spring.artemis.embedded.enabled=false",
            "--spring.artemis.broker-url=tcp://127.0.0.1:" + port + "?blockOnDurableSend=false"
        };
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the broker does not stop", e);
        }
    }
}
