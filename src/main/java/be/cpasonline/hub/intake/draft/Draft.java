package be.cpasonline.hub.intake.draft;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a person has begun to fill in.
 *
 * @param id a UUIDv7; also the idempotency key under which it is sent, so that it is registered once
 * @param form name of the form
 * @param content what was filled in
 * @param changedAt when the person last changed it
 * @param forgottenAt when it is forgotten if nothing changes
 * @param reference the reference it was registered under; empty while it is not sent
 */
public record Draft(
        UUID id,
        String form,
        DraftContent content,
        Instant changedAt,
        Instant forgottenAt,
        Optional<String> reference) {

    /** Whether it was sent, or is being sent: it stays as it is then. */
    public boolean isSealed() {
        return reference.isPresent() || content.sent().isPresent();
    }

    /** The same with another content. */
    public Draft with(DraftContent other) {
        return new Draft(id, form, other, changedAt, forgottenAt, reference);
    }

    /** Says nothing of what was filled in. */
    @Override
    public String toString() {
        return "Draft[id=" + id + ", form=" + form + "]";
    }
}
