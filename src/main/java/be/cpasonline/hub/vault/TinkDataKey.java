package be.cpasonline.hub.vault;

import be.cpasonline.hub.vault.OwnerKeys.OwnerKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.util.SecretBytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.function.Supplier;

/** A data key: two independent secrets wrapped as one, the first for content, the second for streams. */
final class TinkDataKey implements DataKey {
    private static final byte[] PURPOSE = bytes("data key");

    private final byte[] secrets;
    private final WrappedKey wrapped;

    private TinkDataKey(byte[] secrets, WrappedKey wrapped) {
        this.secrets = secrets;
        this.wrapped = wrapped;
    }

    static TinkDataKey make(OwnerKey owner) {
        return wrap(TinkDataKey::random, owner);
    }

    static TinkDataKey unwrap(WrappedKey wrapped, OwnerKey owner) {
        try {
            byte[] secrets =
                    CryptoThreads.run(() -> AesKeys.aead(owner.secret()).decrypt(wrapped.bytes(), PURPOSE));
            return new TinkDataKey(secrets, wrapped);
        } catch (GeneralSecurityException e) {
            throw new VaultException("The " + wrapped + " was not wrapped by the key it names, or was altered.", e);
        }
    }

    TinkDataKey rewrap(OwnerKey owner) {
        return wrap(() -> secrets, owner);
    }

    private static byte[] random() {
        return SecretBytes.randomBytes(2 * AesKeys.BYTES).toByteArray(InsecureSecretKeyAccess.get());
    }

    private static TinkDataKey wrap(Supplier<byte[]> made, OwnerKey owner) {
        try {
            return CryptoThreads.run(() -> {
                byte[] secrets = made.get();
                byte[] bytes = AesKeys.aead(owner.secret()).encrypt(secrets, PURPOSE);
                return new TinkDataKey(secrets, new WrappedKey(owner.owner(), owner.version(), bytes));
            });
        } catch (GeneralSecurityException e) {
            throw new VaultException("No data key can be wrapped for owner " + owner.owner() + ".", e);
        }
    }

    @Override
    public WrappedKey wrapped() {
        return wrapped;
    }

    @Override
    public byte[] encrypt(byte[] plain, String context) {
        try {
            return CryptoThreads.run(() -> AesKeys.aead(forContent()).encrypt(plain, bytes(context)));
        } catch (GeneralSecurityException e) {
            throw new VaultException("Cannot encrypt for " + context + ".", e);
        }
    }

    @Override
    public byte[] decrypt(byte[] secret, String context) {
        try {
            return CryptoThreads.run(() -> AesKeys.aead(forContent()).decrypt(secret, bytes(context)));
        } catch (GeneralSecurityException e) {
            throw new VaultException("Key, content and context do not fit for " + context + ".", e);
        }
    }

    @Override
    public OutputStream encrypting(OutputStream target, String context) {
        try {
            return AesKeys.streaming(forStreams()).newEncryptingStream(target, bytes(context));
        } catch (GeneralSecurityException | IOException e) {
            throw new VaultException("Cannot encrypt a stream for " + context + ".", e);
        }
    }

    @Override
    public InputStream decrypting(InputStream secret, String context) {
        try {
            return AesKeys.streaming(forStreams()).newDecryptingStream(secret, bytes(context));
        } catch (GeneralSecurityException | IOException e) {
            throw new VaultException("Cannot decrypt a stream for " + context + ".", e);
        }
    }

    private SecretBytes forContent() {
        return part(0);
    }

    private SecretBytes forStreams() {
        return part(AesKeys.BYTES);
    }

    private SecretBytes part(int from) {
        return SecretBytes.copyFrom(
                Arrays.copyOfRange(secrets, from, from + AesKeys.BYTES), InsecureSecretKeyAccess.get());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
