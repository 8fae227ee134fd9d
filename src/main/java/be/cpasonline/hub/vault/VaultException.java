package be.cpasonline.hub.vault;

import org.jspecify.annotations.Nullable;

/** Something cannot be encrypted or decrypted. The message names keys and contexts, never content. */
public class VaultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public VaultException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
