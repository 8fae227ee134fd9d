package be.cpasonline.hub.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.util.SecretBytes;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Reads the master key from where the settings refer to. */
final class MasterKey {
    private static final String FILE = "file:";
    private static final String ENV = "env:";
    private static final String GENERATED = "generated:";

    private MasterKey() {}

    /**
     * The master key, ready for use.
     *
     * @throws VaultException where it cannot be read; the message is a sentence for the operator
     */
    static Aead read(VaultSettings settings) {
        try {
            return keyset(parse(settings.masterKey(), text(settings)));
        } catch (IOException | GeneralSecurityException e) {
            throw new VaultException(
                    "The master key cannot be read from " + settings.masterKey() + " (hub.vault.master-key).", e);
        }
    }

    private static String text(VaultSettings settings) throws IOException {
        String reference = settings.masterKey();
        if (reference.startsWith(FILE)) {
            return Files.readString(Path.of(reference.substring(FILE.length())));
        }
        if (reference.startsWith(ENV)) {
            return Optional.ofNullable(System.getenv(reference.substring(ENV.length())))
                    .orElseThrow(() -> new VaultException(
                            "There is no environment variable for " + reference + " (hub.vault.master-key).", null));
        }
        if (!reference.startsWith(GENERATED)) {
            throw new VaultException(
                    "hub.vault.master-key must be a reference: file:/path, env:NAME or generated:/path.", null);
        }
        if (!settings.allowGenerated()) {
            throw new VaultException(
                    "hub.vault.master-key may only be generated where hub.vault.allow-generated is true.", null);
        }
        return generated(Path.of(reference.substring(GENERATED.length())));
    }

    private static String generated(Path file) throws IOException {
        if (!Files.exists(file)) {
            generate(file);
        }
        return Files.readString(file);
    }

    /** Written aside and linked: another hub that starts now sees a whole key or none, and both end with the same. */
    private static void generate(Path file) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path aside = Files.createTempFile(folder, "master", ".key");
        try {
            byte[] key = SecretBytes.randomBytes(AesKeys.BYTES).toByteArray(InsecureSecretKeyAccess.get());
            Files.writeString(aside, Base64.getEncoder().encodeToString(key));
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException e) {
            return; // The other one was first: its key is the key.
        } finally {
            Files.delete(aside);
        }
    }

    private static List<SecretBytes> parse(String reference, String text) {
        List<SecretBytes> keys = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> SecretBytes.copyFrom(decode(reference, line), InsecureSecretKeyAccess.get()))
                .toList();
        if (keys.isEmpty()) {
            throw notAKey(reference);
        }
        return keys;
    }

    private static byte[] decode(String reference, String line) {
        try {
            byte[] key = Base64.getDecoder().decode(line);
            if (key.length == AesKeys.BYTES) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            throw notAKey(reference);
        }
        throw notAKey(reference);
    }

    /** Without a cause: the decoder's message may quote the key. */
    private static VaultException notAKey(String reference) {
        return new VaultException(
                "The master key in " + reference + " (hub.vault.master-key) must be 32 bytes in base64.", null);
    }

    private static Aead keyset(List<SecretBytes> keys) throws GeneralSecurityException {
        KeysetHandle.Builder builder = KeysetHandle.newBuilder();
        for (int i = 0; i < keys.size(); i++) {
            KeysetHandle.Builder.Entry entry =
                    KeysetHandle.importKey(AesKeys.gcm(keys.get(i))).withRandomId();
            builder.addEntry(i == 0 ? entry.makePrimary() : entry);
        }
        return builder.build().getPrimitive(AeadConfig2026.get(), Aead.class);
    }
}
