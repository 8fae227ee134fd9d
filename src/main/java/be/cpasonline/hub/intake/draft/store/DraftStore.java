package be.cpasonline.hub.intake.draft.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** FormDrafts in the database. */
@Repository
public class DraftStore {
    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds one; nothing is added where the person has one of the form that is not sent. */
    public void add(DraftRow draft) {
        jdbc.sql("""
                insert into form_draft (id, person, form, key_owner, key_version, wrapped_key, content, changed_at)
                values (:id, :person, :form, :owner, :version, :key, :content, :at)
                on conflict (person, form) where reference is null do nothing
                """)
                .param("id", draft.id())
                .param("person", draft.person())
                .param("form", draft.form())
                .param("owner", draft.key().owner())
                .param("version", draft.key().version())
                .param("key", draft.key().bytes())
                .param("content", draft.content())
                .param("at", utc(draft.changedAt()))
                .update();
    }

    /** A person's draft. */
    public Optional<DraftRow> find(UUID id, byte[] person) {
        return jdbc.sql("select * from form_draft where id = ? and person = ?")
                .params(id, person)
                .query(DraftRow::read)
                .optional();
    }

    /** As {@link #find}; nobody else changes it until the transaction ends. */
    public Optional<DraftRow> lock(UUID id, byte[] person) {
        return jdbc.sql("select * from form_draft where id = ? and person = ? for update")
                .params(id, person)
                .query(DraftRow::read)
                .optional();
    }

    /** As {@link #lock(UUID, byte[])}, whoever's it is. */
    public Optional<DraftRow> lock(UUID id) {
        return jdbc.sql("select * from form_draft where id = ? for update")
                .param(id)
                .query(DraftRow::read)
                .optional();
    }

    /** A person's draft of a form that is not sent. */
    public Optional<DraftRow> unsent(byte[] person, String form) {
        return jdbc.sql("select * from form_draft where person = ? and form = ? and reference is null")
                .params(person, form)
                .query(DraftRow::read)
                .optional();
    }

    /** A person's drafts that are not sent, what was changed last first. */
    public List<DraftRow> unsent(byte[] person) {
        return jdbc.sql("select * from form_draft where person = ? and reference is null order by changed_at desc")
                .param(person)
                .query(DraftRow::read)
                .list();
    }

    /** Drafts whose people are to be told now; nobody else tells them until the transaction ends. */
    public List<DraftRow> toNotice(Instant now, int most) {
        return due("notice_at", now, most);
    }

    /** Drafts that are to be sent again now; nobody else is given them until the transaction ends. */
    public List<DraftRow> toSendAgain(Instant now, int most) {
        return due("send_again_at", now, most);
    }

    private List<DraftRow> due(String column, Instant now, int most) {
        return jdbc.sql("""
                select * from form_draft where %1$s <= :now order by %1$s limit :most for update skip locked
                """.formatted(column))
                .param("now", utc(now))
                .param("most", most)
                .query(DraftRow::read)
                .list();
    }

    /** Writes what changed. */
    public void update(DraftRow draft) {
        jdbc.sql("""
                update form_draft
                set content = :content, changed_at = :at, notice_at = :notice, send_again_at = :again,
                    reference = :reference
                where id = :id
                """)
                .param("content", draft.content())
                .param("at", utc(draft.changedAt()))
                .param("notice", draft.noticeAt().map(DraftStore::utc).orElse(null))
                .param("again", draft.sendAgainAt().map(DraftStore::utc).orElse(null))
                .param("reference", draft.reference().orElse(null))
                .param("id", draft.id())
                .update();
    }

    /** Deletes one. */
    public void delete(UUID id) {
        jdbc.sql("delete from form_draft where id = ?").param(id).update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
