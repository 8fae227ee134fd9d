package be.cpasonline.hub.delivery.route;

import be.cpasonline.hub.centre.Centres;
import be.cpasonline.hub.delivery.queue.QueueSettings;
import org.springframework.boot.artemis.autoconfigure.ArtemisProperties;
import org.springframework.boot.jms.autoconfigure.JmsPoolConnectionFactoryProperties;
import org.springframework.stereotype.Component;

/**
 * Refuses to start a hub whose consumers could take all sessions of the broker's client: whoever puts work into the
 * queues would get none any more, and deliveries would wait unseen.
 */
@Component
class SessionsForConsumers {
    /** For those who put work into the queues, at the same time. */
    private static final int FOR_PRODUCERS = 300;

    SessionsForConsumers(ArtemisProperties broker, Centres centres, QueueSettings queue) {
        JmsPoolConnectionFactoryProperties pool = broker.getPool();
        // the consumers are not spread over the connections: any one of these may get them all
        int needed = centres.count() * queue.consumers() + FOR_PRODUCERS;
        if (pool.isEnabled() && pool.getMaxSessionsPerConnection() < needed) {
            throw new TooFewSessionsException(pool.getMaxSessionsPerConnection(), needed);
        }
    }

    /** With work for all centres at once, the hub would stand still. */
    static class TooFewSessionsException extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        TooFewSessionsException(int sessions, int needed) {
            super(("spring.artemis.pool.max-sessions-per-connection is %d, and with work for all centres at once the"
                            + " hub needs up to %d: hub.queue.consumers for each centre, and %d to put work into their"
                            + " queues. Set it to %d, or have fewer consumers.")
                    .formatted(sessions, needed, FOR_PRODUCERS, needed));
        }
    }
}
