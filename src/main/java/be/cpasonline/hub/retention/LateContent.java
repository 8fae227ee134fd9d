package be.cpasonline.hub.retention;

import be.cpasonline.hub.retention.store.LookAgain;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps in mind what is said of an application after its content was forgotten: that is forgotten in its time too. */
@Component
public class LateContent {
    private final LookAgain lookAgain;
    private final Clock clock;

    LateContent(LookAgain lookAgain, Clock clock) {
        this.lookAgain = lookAgain;
        this.clock = clock;
    }

    /**
     * Something is kept that was said of an application; joins the caller's transaction, after the row that holds it.
     * Does nothing while the application's turn is still to come.
     */
    public void kept(UUID applicationId) {
        lookAgain.putPassed(Forgotten.CONTENT, applicationId, clock.instant());
    }
}
