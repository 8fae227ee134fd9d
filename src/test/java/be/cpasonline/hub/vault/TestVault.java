package be.cpasonline.hub.vault;

import be.cpasonline.hub.vault.store.VaultKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
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

    static Vault over(DataSource database, String masterKey) {
        return over(database, new VaultSettings(masterKey, false));
    }

    static Vault over(DataSource database, VaultSettings settings) {
        return new Vault(settings, new VaultKeys(JdbcClient.create(database), new JdbcTransactionManager(database)));
    }

    /** A file with a master key made of one repeated number. */
    static Path masterKey(int... numbers) {
        try {
            Path file = Files.createTempFile("master", ".key");
            file.toFile().deleteOnExit();
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
