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
            if (now.isSealed()) {
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
        return locked(sealed, row -> {
                    if (row.reference().isPresent()) {
                        return Optional.empty();
                    }
                    DraftRow sent = row.sentAs(reference, contents.write(row, DraftContent.EMPTY), clock.instant());
                    store.update(sent);
                    return Optional.of(sent);
                })
                .isPresent();
    }

    /** Takes back that it is being sent: it was refused, and nothing was registered. What was sealed anew since stays. */
    public void refused(Draft sealed) {
        transaction.executeWithoutResult(status ->
                store.lock(sealed.id()).filter(row -> row.reference().isEmpty()).ifPresent(row -> open(row, sealed)));
    }

    private void open(DraftRow row, Draft sealed) {
        DraftContent now = contents.read(row).content();
        if (sameSeal(now, sealed.content())) {
            byte[] open = contents.write(row, now.sending(null));
            store.update(row.with(open, clock.instant(), Optional.empty()));
        }
    }

    private static boolean sameSeal(DraftContent one, DraftContent other) {
        return Arrays.equals(one.sent().orElse(new byte[0]), other.sent().orElse(new byte[0]));
    }

    private <T> Optional<T> locked(Draft draft, Function<DraftRow, Optional<T>> work) {
        return transaction.execute(status -> store.lock(draft.id()).flatMap(work));
    }

    private Instant nextTime() {
        return clock.instant().plus(AGAIN_AFTER);
    }
}
