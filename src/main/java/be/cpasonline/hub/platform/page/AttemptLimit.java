package be.cpasonline.hub.platform.page;

import be.cpasonline.hub.platform.problem.ProblemException;
import be.cpasonline.hub.platform.problem.ProblemType;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Counts how often somebody tries something on an open page, so that nobody can go through all there is. */
@Component
public class AttemptLimit {
    private static final int MOST = 20;
    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final int REMEMBERED = 100_000;

    private final Cache<String, AtomicInteger> counts = Caffeine.newBuilder()
            .expireAfterWrite(WITHIN)
            .maximumSize(REMEMBERED)
            .build();

    /**
     * One attempt more from where a request comes.
     *
     * @param what the page
     * @throws ProblemException where there were more than twenty within ten minutes
     */
    public void oneMore(String what, HttpServletRequest request) {
        String key = what + " " + request.getRemoteAddr();
        if (counts.get(key, unseen -> new AtomicInteger()).incrementAndGet() > MOST) {
            throw ProblemException.retryLater(ProblemType.TOO_MANY_REQUESTS, WITHIN);
        }
    }
}
