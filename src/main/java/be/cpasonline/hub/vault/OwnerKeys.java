package be.cpasonline.hub.vault;

import be.cpasonline.hub.vault.store.VaultKeys;
import be.cpasonline.hub.vault.store.VaultKeys.StoredKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The keys of owners, unwrapped by the master key once and remembered. */
final class OwnerKeys {
    private final VaultKeys stored;
    private final Aead master;
    private final Map<String, OwnerKey> newest = new ConcurrentHashMap<>();
    private final Map<String, OwnerKey> all = new ConcurrentHashMap<>();

    OwnerKeys(VaultKeys stored, Aead master) {
        this.stored = stored;
        this.master = master;
    }

    /** The newest key of an owner, made on first use. */
    OwnerKey newest(String owner) {
        OwnerKey known = newest.get(owner);
        if (known != null) {
            return known;
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
                stored.find(owner, version).orElseThrow(() -> new VaultException("There is no " + name + ".", null)));
        all.put(name, key);
        return key;
    }

    /** Makes the next key of an owner. */
    OwnerKey renew(String owner) {
        int next = stored.newest(owner).map(StoredKey::version).orElse(0) + 1;
        return remember(unwrap(owner, make(owner, next)));
    }

    private OwnerKey remember(OwnerKey key) {
        newest.put(key.owner(), key);
        all.put(context(key.owner(), key.version()), key);
        return key;
    }

    private StoredKey make(String owner, int version) {
        byte[] secret = SecretBytes.randomBytes(AesKeys.BYTES).toByteArray(InsecureSecretKeyAccess.get());
        try {
            byte[] wrapped = master.encrypt(secret, bytes(context(owner, version)));
            return stored.add(owner, new StoredKey(version, wrapped));
        } catch (GeneralSecurityException e) {
            throw new VaultException("No " + context(owner, version) + " can be made.", e);
        }
    }

    private OwnerKey unwrap(String owner, StoredKey key) {
        String name = context(owner, key.version());
        try {
            byte[] secret = master.decrypt(key.wrapped(), bytes(name));
            return new OwnerKey(owner, key.version(), SecretBytes.copyFrom(secret, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new VaultException(
                    "The master key (hub.vault.master-key) is not the one that wrapped the " + name
                            + " in the database.",
                    e);
        }
    }

    private static String context(String owner, int version) {
        return "key " + version + " of owner " + owner;
    }

    private static byte[] bytes(String context) {
        return context.getBytes(StandardCharsets.UTF_8);
    }

    /** An owner's key in use. */
    record OwnerKey(String owner, int version, SecretBytes secret) {}
}
