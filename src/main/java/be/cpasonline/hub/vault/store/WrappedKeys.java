package be.cpasonline.hub.vault.store;

import be.cpasonline.hub.vault.WrappedKey;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Wrapped data keys, in the tables that say that they hold some. */
@Repository
public class WrappedKeys {
    private final JdbcClient jdbc;

    WrappedKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next rows of an owner whose key is older than a version. */
    public List<Held> older(String table, String owner, int version, UUID after, int limit) {
        return jdbc.sql("""
                select id, key_version, wrapped_key from %s
                where id > :after and key_owner = :owner and key_version < :version order by id limit :limit
                """.formatted(checked(table)))
                .param("after", after)
                .param("owner", owner)
                .param("version", version)
                .param("limit", limit)
                .query((row, number) -> new Held(
                        row.getObject("id", UUID.class),
                        new WrappedKey(owner, row.getInt("key_version"), row.getBytes("wrapped_key"))))
                .list();
    }

    /**
     * Replaces a wrapped key by another wrapping of the same.
     *
     * @return whether it was still there
     */
    public boolean replace(String table, Held held, WrappedKey by) {
        return jdbc.sql("""
                update %s set key_owner = :owner, key_version = :version, wrapped_key = :bytes
                where id = :id and wrapped_key = :before
                """.formatted(checked(table)))
                        .param("owner", by.owner())
                        .param("version", by.version())
                        .param("bytes", by.bytes())
                        .param("id", held.id())
                        .param("before", held.key().bytes())
                        .update()
                == 1;
    }

    private static String checked(String table) {
        if (!table.matches("[a-z_]+")) {
            throw new IllegalArgumentException("not the name of a table");
        }
        return table;
    }

    /**
     * A row that holds a wrapped key.
     *
     * @param id the row's id
     * @param key the key
     */
    public record Held(UUID id, WrappedKey key) {}
}
