package be.cpasonline.hub.delivery.queue;

import be.cpasonline.hub.delivery.store.WindowStore.Queued;
import java.time.Duration;
import java.util.Set;

/** The broker's queues, one for each centre that has work. */
public interface CentreQueues {

    /**
     * Puts work into the queue of its centre, and sees to it that the queue has consumers here.
     *
     * @return whether the broker took it
     */
    boolean put(Queued work);

    /** Sees to it that the queues of these centres have consumers here, whichever instance put their work in. */
    void serve(Set<String> centres);

    /** Lets the deliveries of these centres go one after the other, in order; those of all others side by side again. */
    void goOneByOne(Set<String> centres);

    /** Takes down the consumers of centres that had no work for so long. */
    void closeIdle(Duration idle);
}
