package be.cpasonline.hub.vault;

/**
 * A data key as it is stored.
 *
 * @param owner whose key wraps it
 * @param version which of the owner's keys wraps it
 * @param bytes the wrapped key
 */
public record WrappedKey(String owner, int version, byte[] bytes) {
    @Override
    public String toString() {
        return "WrappedKey[owner=" + owner + ", version=" + version + "]";
    }
}
