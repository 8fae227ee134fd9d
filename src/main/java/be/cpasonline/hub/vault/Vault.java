package be.cpasonline.hub.vault;

import be.cpasonline.hub.vault.store.VaultKeys;
import com.google.crypto.tink.prf.Prf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Encryption at rest: a data key for each application, wrapped by a key of its owner (a centre, or the hub itself for
 * what belongs to no centre yet), which is wrapped by the master key.
 *
 * <p>The hub does not start with a master key that cannot be read, or that is not the one of its database.
 */
@Component
@EnableConfigurationProperties(VaultSettings.class)
public class Vault {

    /** Owner of keys for what belongs to no centre yet. */
    public static final String HUB = "hub";

    /** Owner of the key of the search hashes: it cannot be renewed, since nothing would be found again. */
    public static final String INDEX = "hub-index";

    private static final int HASH_BYTES = 32;

    private final OwnerKeys owners;
    private final Prf index;

    /**
     * Reads the master key and opens the hub's own keys with it.
     *
     * @throws VaultException where the master key cannot be read, or does not fit the database
     */
    @Autowired
    public Vault(VaultSettings settings, VaultKeys keys) {
        this(settings, keys, System::nanoTime);
    }

    Vault(VaultSettings settings, VaultKeys keys, LongSupplier nanos) {
        this.owners = new OwnerKeys(keys, new Master(settings), nanos);
        owners.newest(HUB);
        this.index = hmac(owners.newest(INDEX));
    }

    /** A new data key, wrapped by the newest key of the owner; the owner's key is made on first use. */
    public DataKey newKey(String owner) {
        return TinkDataKey.make(owners.newest(owner));
    }

    /**
     * Opens a wrapped data key.
     *
     * @throws VaultException where the key is unknown, wrong or destroyed
     */
    public DataKey open(WrappedKey wrapped) {
        return unwrap(wrapped);
    }

    /** The same data key wrapped by the newest key of another owner. */
    public DataKey rewrap(DataKey key, String owner) {
        return unwrap(key.wrapped()).rewrap(owners.newest(owner));
    }

    /**
     * Makes a new key for an owner, which wraps data keys from now on; the older ones still open theirs. Other running
     * hubs follow within half a minute.
     *
     * @return its version
     */
    public int renew(String owner) {
        return owners.renew(owner).version();
    }

    /** Everybody who has keys in the vault. */
    public List<String> owners() {
        return owners.owners();
    }

    /**
     * Wraps all keys of an owner with the first of the master keys: after this the older ones are not needed any more.
     *
     * @return how many keys
     * @throws VaultException where the master key does not open one of them
     */
    public int rewrapWithMaster(String owner) {
        return owners.rewrap(owner);
    }

    /**
     * Looks whether the master key, as it stands at its reference now, fits the database.
     *
     * @throws VaultException where it does not, or cannot be read; the message is a sentence for the operator
     */
    public void check() {
        owners.check(HUB);
    }

    /**
     * A keyed hash by which an identifier can be found again but not read (HMAC-SHA-256 with a key of the vault).
     *
     * @param purpose keeps hashes of different kinds of identifiers apart
     */
    public byte[] searchHash(String purpose, String identifier) {
        try {
            byte[] text = (purpose + '\0' + identifier).getBytes(StandardCharsets.UTF_8);
            return CryptoThreads.run(() -> index.compute(text, HASH_BYTES));
        } catch (GeneralSecurityException e) {
            throw new VaultException("Cannot hash for " + purpose + ".", e);
        }
    }

    private TinkDataKey unwrap(WrappedKey wrapped) {
        return TinkDataKey.unwrap(wrapped, owners.find(wrapped.owner(), wrapped.version()));
    }

    private static Prf hmac(OwnerKeys.OwnerKey key) {
        try {
            return AesKeys.hmac(key.secret());
        } catch (GeneralSecurityException e) {
            throw new VaultException("The key of the index cannot be used.", e);
        }
    }
}
