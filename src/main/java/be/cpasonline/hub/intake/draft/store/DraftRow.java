package be.cpasonline.hub.intake.draft.store;

import be.cpasonline.hub.vault.WrappedKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A draft as it is stored.
 *
 * @param person keyed hash of the person's number
 * @param content encrypted
 * @param noticeAt when to tell by mail that it will be forgotten; empty where the person does not want that, or was told
 * @param sendAgainAt when to send it again; empty where it is not being sent
 */
public record DraftRow(
        UUID id,
        byte[] person,
        String form,
        WrappedKey key,
        byte[] content,
        Instant changedAt,
        Optional<Instant> noticeAt,
        Optional<Instant> sendAgainAt,
        Optional<String> reference) {

    /** The same with other content that is not being sent. */
    public DraftRow with(byte[] other, Instant at, Optional<Instant> notice) {
        return new DraftRow(id, person, form, key, other, at, notice, Optional.empty(), reference);
    }

    /** The same with what is being sent. */
    public DraftRow sealed(byte[] other, Instant at, Instant again) {
        return new DraftRow(id, person, form, key, other, at, Optional.empty(), Optional.of(again), reference);
    }

    /** The same, to be sent again at another time. */
    public DraftRow sendingAgainAt(Instant again) {
        return new DraftRow(id, person, form, key, content, changedAt, noticeAt, Optional.of(again), reference);
    }

    /** The same; its person was told that it will be forgotten. */
    public DraftRow noticed() {
        return new DraftRow(id, person, form, key, content, changedAt, Optional.empty(), sendAgainAt, reference);
    }

    /** The same with what is left of it, registered under a reference. */
    public DraftRow sentAs(String registered, byte[] other, Instant at) {
        return new DraftRow(
                id, person, form, key, other, at, Optional.empty(), Optional.empty(), Optional.of(registered));
    }

    static DraftRow read(ResultSet row, int number) throws SQLException {
        return new DraftRow(
                row.getObject("id", UUID.class),
                row.getBytes("person"),
                row.getString("form"),
                new WrappedKey(row.getString("key_owner"), row.getInt("key_version"), row.getBytes("wrapped_key")),
                row.getBytes("content"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                instant(row, "notice_at"),
                instant(row, "send_again_at"),
                Optional.ofNullable(row.getString("reference")));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    @Override
    public String toString() {
        return "DraftRow[id=" + id + "]";
    }
}
