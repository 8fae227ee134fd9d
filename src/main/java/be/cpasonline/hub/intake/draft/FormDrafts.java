package be.cpasonline.hub.intake.draft;

import be.cpasonline.hub.intake.draft.DraftContent.Notice;
import be.cpasonline.hub.intake.draft.store.DraftRow;
import be.cpasonline.hub.intake.draft.store.DraftStore;
import be.cpasonline.hub.retention.RetentionSettings;
import be.cpasonline.hub.vault.DataKey;
import be.cpasonline.hub.vault.Vault;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps drafts. A person has at most one of each form that is not sent, and finds only their own. */
@Service
public class FormDrafts {
    /** What keeps hashes of the numbers of drafts' people apart from others. */
    private static final String PURPOSE = "draft";

    private final DraftStore store;
    private final DraftContents contents;
    private final Vault vault;
    private final RetentionSettings retention;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FormDrafts(
            DraftStore store,
            DraftContents contents,
            Vault vault,
            RetentionSettings retention,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.contents = contents;
        this.vault = vault;
        this.retention = retention;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Begins a draft of a form; where the person has one that is not sent, that one.
     *
     * @param niss the person's number
     * @param content what is known before anything is asked
     */
    public Draft begin(String niss, String form, DraftContent content) {
        DataKey key = vault.newKey(Vault.HUB);
        UUID id = UuidCreator.getTimeOrderedEpoch();
        byte[] person = person(niss);
        store.add(new DraftRow(
                id,
                person,
                form,
                key.wrapped(),
                contents.write(id, key, content),
                clock.instant(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        return contents.read(store.unsent(person, form).orElseThrow());
    }

    /** What a person has not sent yet, what was changed last first. */
    public List<Draft> unsent(String niss) {
        return store.unsent(person(niss)).stream().map(contents::read).toList();
    }

    /** A draft of a person, sent or not. */
    public Optional<Draft> find(UUID id, String niss) {
        return store.find(id, person(niss)).map(contents::read);
    }

    /**
     * Changes what was filled in, whatever happens to it in another window meanwhile. What is being sent stays as it
     * is.
     *
     * @return the draft as it is now; empty where the person has no such draft
     */
    public Optional<Draft> change(UUID id, String niss, UnaryOperator<DraftContent> change) {
        return transaction.execute(status -> store.lock(id, person(niss)).map(row -> changed(row, change)));
    }

    private Draft changed(DraftRow row, UnaryOperator<DraftContent> change) {
        Draft before = contents.read(row);
        if (before.isSealed()) {
            return before;
        }
        return written(row, change.apply(before.content()));
    }

    private Draft written(DraftRow row, DraftContent content) {
        Instant now = clock.instant();
        Optional<Instant> notice = content.noticeWanted().map(wanted -> noticeAt(now));
        DraftRow after = row.with(contents.write(row, content), now, notice);
        store.update(after);
        return contents.read(after);
    }

    /**
     * Forgets a draft at once; one that is being sent stays.
     *
     * @return what was forgotten; empty where it stays
     */
    public Optional<Draft> discard(UUID id, String niss) {
        return transaction.execute(status -> store.lock(id, person(niss))
                .map(contents::read)
                .filter(draft -> !draft.isSealed())
                .map(draft -> {
                    store.delete(id);
                    return draft;
                }));
    }

    /**
     * Tells of drafts that will be forgotten soon, to people who want that: once, until they change the draft again.
     *
     * @param most how many at once
     * @param tell called in the transaction that notes that it was told
     * @return how many were told of
     */
    public int notice(int most, BiConsumer<Draft, Notice> tell) {
        Integer told = transaction.execute(status -> {
            List<DraftRow> due = store.toNotice(clock.instant(), most);
            due.forEach(row -> {
                Draft draft = contents.read(row);
                draft.content().noticeWanted().ifPresent(wanted -> tell.accept(draft, wanted));
                store.update(row.noticed());
            });
            return due.size();
        });
        return told;
    }

    private Instant noticeAt(Instant changed) {
        return contents.forgottenAt(changed)
                .atOffset(ZoneOffset.UTC)
                .minus(retention.draftNotice())
                .toInstant();
    }

    private byte[] person(String niss) {
        return vault.searchHash(PURPOSE, niss);
    }
}
