package be.cpasonline.hub.retention;

import be.cpasonline.hub.retention.store.LookAgain;
import be.cpasonline.hub.retention.store.Places;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through the applications by age, once: each is looked at when it is old enough. Those that must stay then are put
 * aside and looked at again, once a day, until they may go.
 */
@Component
class ForgettingApplications {
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofDays(1);

    private final ForgetsApplications register;
    private final List<ForgetsOfApplications> others;
    private final Places places;
    private final LookAgain lookAgain;
    private final RetentionSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ForgettingApplications(
            ForgetsApplications register,
            List<ForgetsOfApplications> others,
            Places places,
            LookAgain lookAgain,
            RetentionSettings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.register = register;
        this.others = others;
        this.places = places;
        this.lookAgain = lookAgain;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Forgets the content of applications, or the applications; returns how many. */
    int forget(Forgotten what) {
        Instant now = clock.instant();
        var round = new Round(what, settings.before(what, clock), now);
        return all(at -> next(round, at)) + all(at -> again(round, at));
    }

    /** Batch after batch until one finds nothing more, or enough was looked at. */
    private int all(Function<Integer, Batch> step) {
        int looked = 0;
        int forgotten = 0;
        Batch batch;
        do {
            int most = Math.min(settings.batch(), settings.most() - looked);
            batch = Objects.requireNonNull(transaction.execute(status -> step.apply(most)));
            looked += batch.looked();
            forgotten += batch.forgotten();
        } while (batch.looked() > 0 && looked < settings.most());
        return forgotten;
    }

    /** Another instance that holds the place goes on from there. */
    private Batch next(Round round, int most) {
        Optional<UUID> place = places.lock(round.what());
        List<UUID> ids = place.map(after -> register.between(after, Ids.before(round.before()), most))
                .orElseGet(List::of);
        if (!ids.isEmpty()) {
            places.move(round.what(), ids.getLast());
        }
        return forget(round, ids);
    }

    private Batch again(Round round, int most) {
        return forget(round, lookAgain.take(round.what(), round.now().minus(LOOK_AGAIN_AFTER), most));
    }

    private Batch forget(Round round, List<UUID> ids) {
        if (ids.isEmpty()) {
            return new Batch(0, 0);
        }
        Set<UUID> stay = new HashSet<>(ids);
        List<UUID> free = register.lock(ids);
        stay.removeAll(free);
        others.forEach(owner -> stay.addAll(owner.needed(free, round.before())));
        if (round.what() == Forgotten.APPLICATIONS) {
            stay.addAll(register.named(free));
        }
        lookAgain.put(round.what(), stay, round.now());
        return new Batch(
                ids.size(),
                let(round, free.stream().filter(id -> !stay.contains(id)).toList()));
    }

    private int let(Round round, Collection<UUID> go) {
        if (round.what() == Forgotten.CONTENT) {
            others.forEach(owner -> owner.forgetContent(go, round.now()));
            return register.forgetContent(go, round.now());
        }
        others.forEach(owner -> owner.forget(go));
        lookAgain.drop(go);
        return register.forget(go);
    }

    private record Round(Forgotten what, Instant before, Instant now) {}

    private record Batch(int looked, int forgotten) {}
}
