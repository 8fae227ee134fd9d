package be.cpasonline.hub.vault.store;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Wrapped keys of owners. */
@Repository
public class VaultKeys {
    private static final RowMapper<StoredKey> STORED_KEY =
            (row, number) -> new StoredKey(row.getInt("version"), row.getBytes("wrapped"));

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;

    public VaultKeys(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The newest key of an owner. */
    public Optional<StoredKey> newest(String owner) {
        return jdbc.sql("select version, wrapped from vault_key where owner = ? order by version desc limit 1")
                .param(owner)
                .query(STORED_KEY)
                .optional();
    }

    /** A certain key of an owner. */
    public Optional<StoredKey> find(String owner, int version) {
        return jdbc.sql("select version, wrapped from vault_key where owner = ? and version = ?")
                .params(owner, version)
                .query(STORED_KEY)
                .optional();
    }

    /**
     * Stores a key unless somebody stored that version first; returns the one that stands.
     *
     * <p>Committed at once, whatever becomes of the caller's transaction: a key that is in use must never be undone.
     */
    public StoredKey add(String owner, StoredKey key) {
        return Objects.requireNonNull(ownTransaction.execute(status -> {
            jdbc.sql("insert into vault_key (owner, version, wrapped) values (?, ?, ?) on conflict do nothing")
                    .params(owner, key.version(), key.wrapped())
                    .update();
            return find(owner, key.version()).orElseThrow();
        }));
    }

    /** Everybody who has keys. */
    public List<String> owners() {
        return jdbc.sql("select distinct owner from vault_key order by owner")
                .query(String.class)
                .list();
    }

    /** All keys of an owner, the oldest first. */
    public List<StoredKey> of(String owner) {
        return jdbc.sql("select version, wrapped from vault_key where owner = ? order by version")
                .param(owner)
                .query(STORED_KEY)
                .list();
    }

    /**
     * Replaces a key by another wrapping of the same.
     *
     * @return whether it was still there
     */
    public boolean replace(String owner, StoredKey before, byte[] wrapped) {
        return jdbc.sql("update vault_key set wrapped = ? where owner = ? and version = ? and wrapped = ?")
                        .params(wrapped, owner, before.version(), before.wrapped())
                        .update()
                == 1;
    }

    /** A wrapped key and its version. */
    public record StoredKey(int version, byte[] wrapped) {
        @Override
        public String toString() {
            return "StoredKey[version=" + version + "]";
        }
    }
}
