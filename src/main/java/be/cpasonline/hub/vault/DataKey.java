package be.cpasonline.hub.vault;

import java.io.InputStream;
import java.io.OutputStream;

/** A data key in use. The context given at encryption must be given again at decryption: it binds content to its place. */
public interface DataKey {

    /** As it is stored. */
    WrappedKey wrapped();

    /** Encrypts with a random nonce; bound to the context. */
    byte[] encrypt(byte[] plain, String context);

    /**
     * Decrypts what {@link #encrypt} made.
     *
     * @throws VaultException where key, content or context do not fit
     */
    byte[] decrypt(byte[] secret, String context);

    /** Encrypts in segments what is written to the result; closing it writes the last segment and closes the target. */
    OutputStream encrypting(OutputStream target, String context);

    /** Decrypts in segments; a read fails with an {@link java.io.IOException} where content was altered or cut off. */
    InputStream decrypting(InputStream secret, String context);
}
