package be.cpasonline.hub.vault;

import org.springframework.stereotype.Component;

/**
 * Encryption at rest: a data key for each application, wrapped by a key of its owner (a centre, or the hub itself for
 * what belongs to no centre yet), which is wrapped by the master key.
 */
@Component
public class Vault {

    /** Owner of keys for what belongs to no centre yet. */
    public static final String HUB = "hub";

    /** A new data key, wrapped by the newest key of the owner; the owner's key is made on first use. */
    public DataKey newKey(String owner) {
        throw new IllegalStateException("not yet " + owner);
    }

    /**
     * Opens a wrapped data key.
     *
     * @throws VaultException where the key is unknown, wrong or destroyed
     */
    public DataKey open(WrappedKey wrapped) {
        throw new IllegalStateException("not yet " + wrapped);
    }

    /** The same data key wrapped by the newest key of another owner. */
    public DataKey rewrap(DataKey key, String owner) {
        throw new IllegalStateException("not yet " + key + owner);
    }

    /**
     * A keyed hash by which an identifier can be found again but not read (HMAC-SHA-256 with a key of the vault).
     *
     * @param purpose keeps hashes of different kinds of identifiers apart
     */
    public byte[] searchHash(String purpose, String identifier) {
        throw new IllegalStateException("not yet " + purpose + identifier);
    }
}
