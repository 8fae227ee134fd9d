package be.cpasonline.hub.intake.draft;

import be.cpasonline.hub.intake.draft.store.DraftRow;
import be.cpasonline.hub.intake.draft.store.DraftStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Drafts that are being sent. What is sent is sealed before: from then on it stays as it is, and is sent again and again
 * until it is registered, or refused.
 */
@Service
public class SealedDrafts {
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(1);

    private final DraftStore store;
    private final DraftContents contents;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SealedDrafts(DraftStore store, DraftContents contents, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.contents = contents;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Seals a draft as it was read; where another request sealed it before, that stays.
     *
     * @param read the draft from which the application was written
     * @param application what is sent
     * @return the draft, sealed or sent; empty where it was changed since it was read, or is no longer there
     */
    public Optional<Draft> seal(Draft read, byte[] application) {
        return locked(read, row -> {
            Draft now = contents.read(row);
            if (now.reference().isPresent() || now.content().sent().isPresent()) {
                return Optional.of(now);
            }
            if (!now.content().equals(read.content())) {
                return Optional.empty();
            }
            DraftRow sealed =
                    row.sealed(contents.write(row, now.content().sending(application)), clock.instant(), nextTime());
            store.update(sealed);
            return Optional.of(contents.read(sealed));
        });
    }

    /**
     * What is sealed and to be sent again now; nobody else is given it for a while.
     *
     * @param most how many at once
     */
    public List<Draft> toSendAgain(int most) {
        return transaction.execute(status -> store.toSendAgain(clock.instant(), most).stream()
                .map(row -> {
                    store.update(row.sendingAgainAt(nextTime()));
                    return contents.read(row);
                })
                .toList());
    }

    /**
     * Notes what it was registered as, and forgets what was filled in: it stands in the register now.
     *
     * @return whether nobody had noted it before
     */
    public boolean registered(Draft sealed, String reference) {
        return locked(
                        sealed,
                        row -> Optional.of(row)
                                .filter(found -> found.reference().isEmpty())
                                .map(found -> {
                                    byte[] nothing = contents.write(found, DraftContent.EMPTY);
                                    store.update(found.sentAs(reference, nothing, clock.instant()));
                                    return found;
                                }))
                .isPresent();
    }

    /** Takes back that it is being sent: it was refused, and nothing was registered. What was sealed anew since stays. */
    public void refused(Draft sealed) {
        locked(
                sealed,
                row -> Optional.of(row)
                        .filter(found -> found.reference().isEmpty())
                        .filter(found -> sameSeal(contents.read(found), sealed))
                        .map(found -> {
                            DraftContent open = contents.read(found).content().sending(null);
                            store.update(found.with(contents.write(found, open), clock.instant(), Optional.empty()));
                            return found;
                        }));
    }

    private static boolean sameSeal(Draft one, Draft other) {
        return Arrays.equals(
                one.content().sent().orElse(new byte[0]), other.content().sent().orElse(new byte[0]));
    }

    private <T> Optional<T> locked(Draft draft, Function<DraftRow, Optional<T>> work) {
        return transaction.execute(status -> store.lock(draft.id()).flatMap(work));
    }

    private Instant nextTime() {
        return clock.instant().plus(AGAIN_AFTER);
    }
}
