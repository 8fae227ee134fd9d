package be.cpasonline.hub.documents.store;

import static be.cpasonline.hub.documents.store.DocumentStore.utc;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Encrypted contents in segments. A content that is arriving is known as an upload until it is complete. */
@Repository
public class SegmentStore {
    private final JdbcClient jdbc;

    public SegmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void begin(UUID contentId, Instant at) {
        jdbc.sql("insert into document_upload (content_id, begun_at) values (?, ?)")
                .params(contentId, utc(at))
                .update();
    }

    public void add(UUID contentId, int position, byte[] content) {
        jdbc.sql("insert into document_segment (content_id, position, content) values (?, ?, ?)")
                .params(contentId, position, content)
                .update();
    }

    public Optional<byte[]> read(UUID contentId, int position) {
        return jdbc.sql("select content from document_segment where content_id = ? and position = ?")
                .params(contentId, position)
                .query(byte[].class)
                .optional();
    }

    /** The upload is complete; false where it was forgotten meanwhile. */
    public boolean end(UUID contentId) {
        return jdbc.sql("delete from document_upload where content_id = ?")
                        .param(contentId)
                        .update()
                == 1;
    }

    /** Deletes an upload and what arrived of it. */
    public void discard(UUID contentId) {
        String sql = """
                with upload as (delete from document_upload where content_id = ?)
                delete from document_segment where content_id = ?""";
        jdbc.sql(sql).params(contentId, contentId).update();
    }

    /** Deletes uploads that began before an instant and never came to an end. */
    public void discardBegunBefore(Instant instant) {
        String sql = """
                with gone as (delete from document_upload where begun_at < ? returning content_id)
                delete from document_segment where content_id in (select content_id from gone)""";
        jdbc.sql(sql).param(utc(instant)).update();
    }
}
