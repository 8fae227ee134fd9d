package be.cpasonline.hub.vault;

import be.cpasonline.hub.vault.store.VaultKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Vaults over a test database. */
public final class TestVault {
    private TestVault() {}

    /** A vault with a master key of its own. */
    public static Vault over(DataSource database) {
        return over(database, "file:" + masterKey(1));
    }

    /** A vault with the master key of a file. */
    public static Vault over(DataSource database, Path masterKey) {
        return over(database, "file:" + masterKey);
    }

    static Vault over(DataSource database, String masterKey) {
        return over(database, new VaultSettings(masterKey, false));
    }

    static Vault over(DataSource database, VaultSettings settings) {
        return new Vault(settings, keys(database));
    }

    /** A vault whose clock the test holds. */
    static Vault over(DataSource database, Path masterKey, LongSupplier nanos) {
        return new Vault(new VaultSettings("file:" + masterKey, false), keys(database), nanos);
    }

    private static VaultKeys keys(DataSource database) {
        return new VaultKeys(JdbcClient.create(database), new JdbcTransactionManager(database));
    }

    /** A file with master keys, each made of one repeated number. */
    public static Path masterKey(int... numbers) {
        try {
            Path file = Files.createTempFile("master", ".key");
            file.toFile().deleteOnExit();
            return writeMasterKey(file, numbers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes master keys into a file, the first one first. */
    public static Path writeMasterKey(Path file, int... numbers) {
        try {
            var text = new StringBuilder();
            for (int number : numbers) {
                byte[] key = new byte[32];
                Arrays.fill(key, (byte) number);
                text.append(Base64.getEncoder().encodeToString(key)).append('\n');
            }
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
