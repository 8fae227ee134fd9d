package be.cpasonline.hub.vault;

import be.cpasonline.hub.vault.store.VaultKeys;
import be.cpasonline.hub.vault.store.VaultKeys.StoredKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * The keys of owners, unwrapped by the master key once and remembered. Which one is the newest is looked up again now
 * and then, so that all instances follow where one of them makes a new one.
 */
final class OwnerKeys {
    private static final Duration LOOKED_UP_AFTER = Duration.ofSeconds(30);

    private final VaultKeys stored;
    private final Master master;
    private final LongSupplier nanos;
    private final Map<String, Newest> newest = new ConcurrentHashMap<>();
    private final Map<String, OwnerKey> all = new ConcurrentHashMap<>();

    OwnerKeys(VaultKeys stored, Master master, LongSupplier nanos) {
        this.stored = stored;
        this.master = master;
        this.nanos = nanos;
    }

    /** The newest key of an owner, made on first use. */
    OwnerKey newest(String owner) {
        Newest known = newest.get(owner);
        if (known != null && nanos.getAsLong() - known.lookedUp() < LOOKED_UP_AFTER.toNanos()) {
            return known.key();
        }
        return remember(unwrap(owner, stored.newest(owner).orElseGet(() -> make(owner, 1))));
    }

    /** A certain key of an owner. */
    OwnerKey find(String owner, int version) {
        String name = context(owner, version);
        OwnerKey known = all.get(name);
        if (known != null) {
            return known;
        }
        OwnerKey key = unwrap(
                owner,
                stored.find(owner, version)
                        .orElseThrow(() -> new VaultException(
                                "The table vault_key has no " + name
                                        + "; what it wrapped cannot be read. Bring the row back from a backup.",
                                null)));
        all.put(name, key);
        return key;
    }

    /** Makes the next key of an owner. */
    OwnerKey renew(String owner) {
        int next = stored.newest(owner).map(StoredKey::version).orElse(0) + 1;
        return remember(unwrap(owner, make(owner, next)));
    }

    /** Everybody who has keys. */
    List<String> owners() {
        return stored.owners();
    }

    /**
     * Wraps all keys of an owner with the first of the master keys.
     *
     * @return how many
     */
    int rewrap(String owner) {
        int done = 0;
        for (StoredKey key : stored.of(owner)) {
            OwnerKey open = unwrap(owner, key);
            if (stored.replace(owner, key, wrap(owner, key.version(), open.secret()))) {
                done++;
            }
        }
        return done;
    }

    /**
     * Looks whether the master key, as it stands at its reference now, opens the newest key of an owner.
     *
     * @throws VaultException where it does not; the message is a sentence for the operator
     */
    void check(String owner) {
        stored.newest(owner).ifPresent(key -> master.check(key.wrapped(), bytes(context(owner, key.version()))));
    }

    private OwnerKey remember(OwnerKey key) {
        newest.put(key.owner(), new Newest(key, nanos.getAsLong()));
        all.put(context(key.owner(), key.version()), key);
        return key;
    }

    private StoredKey make(String owner, int version) {
        return stored.add(owner, new StoredKey(version, wrap(owner, version, SecretBytes.randomBytes(AesKeys.BYTES))));
    }

    private byte[] wrap(String owner, int version, SecretBytes secret) {
        try {
            return master.wrap(secret.toByteArray(InsecureSecretKeyAccess.get()), bytes(context(owner, version)));
        } catch (GeneralSecurityException e) {
            throw new VaultException("The " + context(owner, version) + " cannot be wrapped.", e);
        }
    }

    private OwnerKey unwrap(String owner, StoredKey key) {
        String name = context(owner, key.version());
        try {
            byte[] secret = master.unwrap(key.wrapped(), bytes(name));
            return new OwnerKey(owner, key.version(), SecretBytes.copyFrom(secret, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new VaultException(
                    "The master key (hub.vault.master-key) is not the one that wrapped the " + name
                            + " in the database. Put the right one back: nothing is lost meanwhile, it only waits.",
                    e);
        }
    }

    private static String context(String owner, int version) {
        return "key " + version + " of owner " + owner;
    }

    private static byte[] bytes(String context) {
        return context.getBytes(StandardCharsets.UTF_8);
    }

    /** The newest key of an owner, and when that was looked up. */
    private record Newest(OwnerKey key, long lookedUp) {}

    /** An owner's key in use. */
    record OwnerKey(String owner, int version, SecretBytes secret) {}
}
