package be.cpasonline.hub.workbench.train;

import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/** A broker for one training run: in memory, and for this machine only. */
final class TrainingBroker implements AutoCloseable {
    private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();

    TrainingBroker(int port) {
        try {
            server.setConfiguration(new ConfigurationImpl()
                            .setPersistenceEnabled(false)
                            .setSecurityEnabled(false)
                            .setMaxDiskUsage(-1)
                            .addAcceptorConfiguration("tcp", "tcp://127.0.0.1:" + port))
                    .start();
        } catch (Exception e) {
            throw new IllegalStateException("the broker of the training run does not start", e);
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the broker of the training run does not stop", e);
        }
    }
}
