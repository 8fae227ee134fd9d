package be.cpasonline.hub.version.store;

import be.cpasonline.hub.version.Activated;
import be.cpasonline.hub.version.Audience;
import be.cpasonline.hub.version.FolderContent;
import be.cpasonline.hub.version.Rollout;
import be.cpasonline.hub.version.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions and activations in the database. */
@Repository
public class VersionStore {
    private static final long LOCK = 4_061_118_802_027_153_201L;

    private final JdbcClient jdbc;

    VersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one instance at a time put something in force; held to the end of the caller's transaction. */
    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query()
                .singleRow();
    }

    /** Number of the last activation; 0 where nothing was ever put in force. */
    public long last() {
        return jdbc.sql("select coalesce(max(id), 0) from activation")
                .query(Long.class)
                .single();
    }

    /** What is in force. */
    public List<Activated> inForce() {
        return jdbc.sql("""
                select * from (select distinct on (kind, name) * from activation order by kind, name, id desc) latest
                where version is not null
                """).query((row, number) -> activated(row)).list();
    }

    /** The version that was in force before the one that is now, or before it was taken out. */
    public Optional<String> before(Subject subject) {
        return jdbc.sql("""
                with latest as (
                    select version from activation where kind = :kind and name = :name order by id desc limit 1)
                select activation.version from activation, latest
                where kind = :kind and name = :name and activation.version is not null
                    and activation.version is distinct from latest.version
                order by id desc limit 1
                """)
                .param("kind", word(subject))
                .param("name", subject.name())
                .query(String.class)
                .optional();
    }

    /** The content of a version. */
    public FolderContent content(String version) {
        Map<String, byte[]> files = new HashMap<>();
        jdbc.sql("select path, content from configuration_file where version = :version")
                .param("version", version)
                .query(row -> {
                    files.put(row.getString("path"), row.getBytes("content"));
                });
        return FolderContent.of(files);
    }

    /** Keeps the content of a version, unless it is kept already. */
    public void keep(FolderContent content) {
        content.files()
                .forEach((path, bytes) -> jdbc.sql("""
                insert into configuration_file (version, path, content) values (:version, :path, :content)
                on conflict do nothing
                """)
                        .param("version", content.version())
                        .param("path", path)
                        .param("content", bytes)
                        .update());
    }

    /** Puts a version in force for all centres, or takes what is in force out where there is none. */
    public void activate(Subject subject, @Nullable String version, String by) {
        jdbc.sql("""
                insert into activation (kind, name, version, activated_by) values (:kind, :name, :version, :by)
                """)
                .param("kind", word(subject))
                .param("name", subject.name())
                .param("version", version)
                .param("by", by)
                .update();
    }

    /** Puts a version in force, with a newer one beside it for some centres. */
    public void rollOut(Subject subject, String version, Rollout newer, String by) {
        jdbc.sql("""
                insert into activation (kind, name, version, activated_by,
                                        beside, beside_for, beside_not_for, beside_share)
                values (:kind, :name, :version, :by,
                        :beside, string_to_array(:named, ','), string_to_array(:kept, ','), :share)
                """)
                .param("kind", word(subject))
                .param("name", subject.name())
                .param("version", version)
                .param("by", by)
                .param("beside", newer.version())
                .param("named", String.join(",", newer.audience().named()))
                .param("kept", String.join(",", newer.audience().kept()))
                .param("share", newer.audience().share())
                .update();
    }

    private static String word(Subject subject) {
        return subject.kind().name().toLowerCase(Locale.ROOT);
    }

    private static Activated activated(ResultSet row) throws SQLException {
        return new Activated(
                new Subject(
                        Subject.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), row.getString("name")),
                row.getString("version"),
                rollout(row),
                row.getString("activated_by"),
                row.getObject("activated_at", OffsetDateTime.class).toInstant());
    }

    private static Optional<Rollout> rollout(ResultSet row) throws SQLException {
        @Nullable String newer = row.getString("beside");
        return newer == null
                ? Optional.empty()
                : Optional.of(new Rollout(
                        newer,
                        new Audience(
                                centres(row, "beside_for"),
                                centres(row, "beside_not_for"),
                                row.getInt("beside_share"))));
    }

    private static SortedSet<String> centres(ResultSet row, String column) throws SQLException {
        return new TreeSet<>(List.of((String[]) row.getArray(column).getArray()));
    }
}
