package be.cpasonline.hub.transport.rest;

import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.transport.http.Deadline;
import be.cpasonline.hub.transport.http.HttpCalls;
import be.cpasonline.hub.transport.http.NoAnswer;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Keeps a token until shortly before its end; one thread at a time asks for a new one. */
final class Tokens {
    private final TokenRequest request;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Token kept;

    private Tokens(TokenRequest request, Clock clock) {
        this.request = request;
        this.clock = clock;
    }

    /** Empty where the package wants no token. */
    static Optional<Tokens> of(RestOptions options, HttpCalls calls, Clock clock) {
        return options.tokenUrl() == null
                ? Optional.empty()
                : Optional.of(new Tokens(new TokenRequest(options, calls, clock), clock));
    }

    /**
     * A token that should be good.
     *
     * @throws AdapterFailure where there is none; nothing of the delivery was sent
     */
    String current(Deadline deadline) {
        @Nullable Token token = kept;
        return token != null && good(token) ? token.value() : renewed(token, deadline);
    }

    /** A token other than one that was not taken. */
    String insteadOf(String refused, Deadline deadline) {
        @Nullable Token token = kept;
        return token != null && !token.value().equals(refused) && good(token)
                ? token.value()
                : renewed(token, deadline);
    }

    private String renewed(@Nullable Token seen, Deadline deadline) {
        lock(deadline);
        try {
            @Nullable Token now = kept;
            if (now != null && !now.equals(seen) && good(now)) {
                return now.value();
            }
            Token token = request.ask(deadline);
            kept = token;
            return token.value();
        } finally {
            asking.unlock();
        }
    }

    private void lock(Deadline deadline) {
        try {
            if (asking.tryLock(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw NoAnswer.outOfTime();
    }

    private boolean good(Token token) {
        return clock.instant().isBefore(token.until());
    }

    /** A token, and until when it is used. */
    record Token(String value, Instant until) {
        @Override
        public String toString() {
            return "Token[until=" + until + "]";
        }
    }
}
