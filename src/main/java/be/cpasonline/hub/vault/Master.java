package be.cpasonline.hub.vault;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The master key in use. It is read again when it does not open something, and before it wraps something new: so a
 * rotation needs no restart. Where it cannot be read any more, the one in memory serves on.
 */
final class Master {
    private static final Logger log = LoggerFactory.getLogger(Master.class);

    private final VaultSettings settings;
    private volatile Aead aead;

    Master(VaultSettings settings) {
        this.settings = settings;
        this.aead = MasterKey.read(settings);
    }

    /** Wraps with the first key that the reference holds now. */
    byte[] wrap(byte[] secret, byte[] context) throws GeneralSecurityException {
        readAgain();
        return aead.encrypt(secret, context);
    }

    /** Opens what any of the keys wrapped. */
    byte[] unwrap(byte[] wrapped, byte[] context) throws GeneralSecurityException {
        try {
            return aead.decrypt(wrapped, context);
        } catch (GeneralSecurityException unknown) {
            readAgain();
            return aead.decrypt(wrapped, context);
        }
    }

    /**
     * Whether what stands at the reference now opens something: it may be another key than the one in memory.
     *
     * @throws VaultException where it does not, or cannot be read; the message is a sentence for the operator
     */
    void check(byte[] wrapped, byte[] context) {
        try {
            MasterKey.read(settings).decrypt(wrapped, context);
        } catch (GeneralSecurityException e) {
            throw new VaultException(
                    "The master key at " + settings.masterKey()
                            + " (hub.vault.master-key) does not open the keys in the database. Put the right one back"
                            + " before the hub is started again; until then it goes on with the one in memory.",
                    e);
        }
    }

    private void readAgain() {
        try {
            aead = MasterKey.read(settings);
        } catch (VaultException e) {
            log.error("The master key in memory serves on: {}", e.getMessage());
        }
    }
}
