package be.cpasonline.hub.intake.feedback;

import be.cpasonline.hub.canonical.UnsafeCharacters;
import be.cpasonline.hub.intake.feedback.store.FeedbackStore;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Takes what people think of the pages, and shows it to operators. */
@Service
public class FeedbackBox {
    /** How long one may be. */
    public static final int LONGEST = 1000;

    private final FeedbackStore store;
    private final Clock clock;

    FeedbackBox(FeedbackStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Keeps what somebody wrote.
     *
     * @param page path of the page that it is about; empty where that is not known
     * @param text of {@link #LONGEST} characters at most
     */
    public void leave(String page, Locale language, String text) {
        store.add(new Feedback(
                UuidCreator.getTimeOrderedEpoch(),
                page,
                language.getLanguage(),
                UnsafeCharacters.without(text),
                clock.instant()));
    }

    /**
     * What was written, the newest first.
     *
     * @param before id of one; only those written before it
     */
    public List<Feedback> newest(Optional<UUID> before, int most) {
        return store.newest(before, most);
    }
}
