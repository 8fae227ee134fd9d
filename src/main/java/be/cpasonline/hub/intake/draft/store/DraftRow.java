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
 */
public record DraftRow(
        UUID id,
        byte[] person,
        String form,
        WrappedKey key,
        byte[] content,
        Instant changedAt,
        Optional<Instant> noticeAt,
        Optional<String> reference) {

    /** The same with other content. */
    public DraftRow with(byte[] other, Instant at, Optional<Instant> notice) {
        return new DraftRow(id, person, form, key, other, at, notice, reference);
    }

    /** The same; its person was told that it will be forgotten. */
    public DraftRow noticed() {
        return new DraftRow(id, person, form, key, content, changedAt, Optional.empty(), reference);
    }

    /** The same, registered under a reference. */
    public DraftRow sentAs(String registered) {
        return new DraftRow(id, person, form, key, content, changedAt, noticeAt, Optional.of(registered));
    }

    static DraftRow read(ResultSet row, int number) throws SQLException {
        return new DraftRow(
                row.getObject("id", UUID.class),
                row.getBytes("person"),
                row.getString("form"),
                new WrappedKey(row.getString("key_owner"), row.getInt("key_version"), row.getBytes("wrapped_key")),
                row.getBytes("content"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("notice_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("reference")));
    }

    @Override
    public String toString() {
        return "DraftRow[id=" + id + "]";
    }
}
