package be.cpasonline.hub.vault;

import be.cpasonline.hub.vault.store.WrappedKeys;
import be.cpasonline.hub.vault.store.WrappedKeys.Held;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Wraps data keys with the newest key of their owner, little by little, while hubs run: what is encrypted stays as it
 * is. It can be cut off and begun anew at any moment.
 */
@Component
public class Rewrapping {
    private static final int AT_ONCE = 200;

    private final Vault vault;
    private final WrappedKeys keys;
    private final List<KeyTable> tables;

    Rewrapping(Vault vault, WrappedKeys keys, List<KeyTable> tables) {
        this.vault = vault;
        this.keys = keys;
        this.tables = List.copyOf(tables);
    }

    /**
     * Wraps anew whatever an older key of an owner wrapped.
     *
     * @return how many data keys
     * @throws VaultException where one of them cannot be opened; those before it are done
     */
    public long rewrap(String owner) {
        int newest = vault.newKey(owner).wrapped().version();
        return tables.stream()
                .mapToLong(table -> rewrap(table.table(), owner, newest))
                .sum();
    }

    private long rewrap(String table, String owner, int newest) {
        long done = 0;
        UUID after = new UUID(0, 0);
        for (List<Held> batch = keys.older(table, owner, newest, after, AT_ONCE);
                !batch.isEmpty();
                batch = keys.older(table, owner, newest, after, AT_ONCE)) {
            for (Held held : batch) {
                WrappedKey anew = vault.rewrap(vault.open(held.key()), owner).wrapped();
                done += keys.replace(table, held, anew) ? 1 : 0;
            }
            after = batch.getLast().id();
        }
        return done;
    }
}
