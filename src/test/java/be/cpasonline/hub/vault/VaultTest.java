package be.cpasonline.hub.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.cpasonline.hub.testing.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class VaultTest {
    private static final byte[] PLAIN = "what nobody may read".getBytes(UTF_8);

    private final DataSource database = TestPostgres.newDataSource();
    private Vault vault;

    @BeforeEach
    void open() {
        vault = TestVault.over(database);
    }

    @Nested
    class ADataKey {
        @Test
        void opensAgainAsStoredAndDecryptsWhatItEncrypted() {
            DataKey key = vault.newKey("centre-1");
            byte[] secret = key.encrypt(PLAIN, "content");

            DataKey again = TestVault.over(database).open(key.wrapped());

            assertThat(again.decrypt(secret, "content")).isEqualTo(PLAIN);
            assertThat(key.wrapped().owner()).isEqualTo("centre-1");
        }

        @Test
        void neverMakesTheSameSecretTwice() {
            DataKey key = vault.newKey("centre-1");
            assertThat(key.encrypt(PLAIN, "content")).isNotEqualTo(key.encrypt(PLAIN, "content"));
        }

        @Test
        void doesNotDecryptInAnotherContext() {
            DataKey key = vault.newKey("centre-1");
            byte[] secret = key.encrypt(PLAIN, "content of 1");
            assertThatThrownBy(() -> key.decrypt(secret, "content of 2"))
                    .isInstanceOf(VaultException.class)
                    .hasMessageContaining("content of 2");
        }

        @Test
        void doesNotDecryptWhatWasAltered() {
            DataKey key = vault.newKey("centre-1");
            byte[] secret = key.encrypt(PLAIN, "content");
            secret[secret.length / 2] ^= 1;
            assertThatThrownBy(() -> key.decrypt(secret, "content")).isInstanceOf(VaultException.class);
        }

        @Test
        void doesNotDecryptWhatAnotherKeyMade() {
            byte[] secret = vault.newKey("centre-1").encrypt(PLAIN, "content");
            assertThatThrownBy(() -> vault.newKey("centre-1").decrypt(secret, "content"))
                    .isInstanceOf(VaultException.class);
        }

        @Test
        void isTheSameKeyWhenWrappedForAnotherOwner() {
            DataKey key = vault.newKey(Vault.HUB);
            byte[] secret = key.encrypt(PLAIN, "content");

            DataKey moved = vault.rewrap(key, "centre-1");

            assertThat(moved.wrapped().owner()).isEqualTo("centre-1");
            assertThat(vault.open(moved.wrapped()).decrypt(secret, "content")).isEqualTo(PLAIN);
        }

        @Test
        void doesNotOpenUnderTheNameOfAnotherOwner() {
            WrappedKey wrapped = vault.newKey("centre-1").wrapped();
            vault.newKey("centre-2");
            assertThatThrownBy(() -> vault.open(new WrappedKey("centre-2", 1, wrapped.bytes())))
                    .isInstanceOf(VaultException.class);
        }

        @Test
        void doesNotOpenWhereItsOwnersKeyIsUnknown() {
            assertThatThrownBy(() -> vault.open(new WrappedKey("nobody", 3, new byte[90])))
                    .isInstanceOf(VaultException.class)
                    .hasMessageContaining("has no key 3 of owner nobody;");
        }
    }

    @Nested
    class TheKeyOfAnOwner {
        @Test
        void isMadeOnceUnderConcurrency() throws Exception {
            var vaults =
                    Stream.generate(() -> TestVault.over(database)).limit(8).toList();
            try (var threads = Executors.newFixedThreadPool(8)) {
                List<Callable<DataKey>> work = vaults.stream()
                        .map(each -> (Callable<DataKey>) () -> each.newKey("busy"))
                        .toList();
                for (var made : threads.invokeAll(work)) {
                    DataKey key = made.get();
                    assertThat(vault.open(key.wrapped()).decrypt(key.encrypt(PLAIN, "c"), "c"))
                            .isEqualTo(PLAIN);
                }
            }
            assertThat(countKeys("busy")).isEqualTo(1);
        }

        @Test
        void staysWhenTheTransactionThatNeededItFirstIsRolledBack() {
            new TransactionTemplate(new JdbcTransactionManager(database)).executeWithoutResult(status -> {
                vault.newKey("centre-1");
                status.setRollbackOnly();
            });
            assertThat(countKeys("centre-1")).isEqualTo(1);
        }

        @Test
        void canBeRenewedAndTheOlderOneStillOpens() {
            DataKey old = vault.newKey("centre-1");
            byte[] secret = old.encrypt(PLAIN, "content");

            assertThat(vault.renew("centre-1")).isEqualTo(2);

            assertThat(vault.newKey("centre-1").wrapped().version()).isEqualTo(2);
            assertThat(vault.open(old.wrapped()).decrypt(secret, "content")).isEqualTo(PLAIN);
        }

        private int countKeys(String owner) {
            return JdbcClient.create(database)
                    .sql("select count(*) from vault_key where owner = ?")
                    .param(owner)
                    .query(Integer.class)
                    .single();
        }
    }

    @Nested
    class TheSearchHash {
        @Test
        void isTheSameAfterARestart() {
            assertThat(TestVault.over(database).searchHash("niss", "85073003328"))
                    .isEqualTo(vault.searchHash("niss", "85073003328"))
                    .hasSize(32);
        }

        @Test
        void differsByPurposeAndByDatabase() {
            byte[] hash = vault.searchHash("niss", "85073003328");
            assertThat(vault.searchHash("phone", "85073003328")).isNotEqualTo(hash);
            assertThat(TestVault.over(TestPostgres.newDataSource()).searchHash("niss", "85073003328"))
                    .isNotEqualTo(hash);
        }
    }

    @Nested
    class TheMasterKey {
        @Test
        void thatIsNotTheOneOfTheDatabaseStopsTheStartInASentenceAndSpoilsNothing() {
            DataKey key = vault.newKey("centre-1");
            byte[] secret = key.encrypt(PLAIN, "content");

            assertThatThrownBy(() -> TestVault.over(database, "file:" + TestVault.masterKey(2)))
                    .isInstanceOf(VaultException.class)
                    .hasMessageContaining("The master key (hub.vault.master-key) is not the one that wrapped the"
                            + " key 1 of owner hub in the database.");

            assertThat(TestVault.over(database).open(key.wrapped()).decrypt(secret, "content"))
                    .isEqualTo(PLAIN);
        }

        @Test
        void canBeReplacedWhileTheOlderOneStaysBelowIt() {
            WrappedKey wrapped = vault.newKey("centre-1").wrapped();

            Vault replaced = TestVault.over(database, "file:" + TestVault.masterKey(2, 1));
            WrappedKey young = replaced.newKey("centre-2").wrapped();

            assertThat(replaced.open(wrapped).wrapped()).isEqualTo(wrapped);
            assertThatThrownBy(() -> vault.open(young)).isInstanceOf(VaultException.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {"file:/nowhere/master.key", "env:HUB_NO_SUCH_VARIABLE", "hunter2", "generated:/tmp/x"})
        void thatCannotBeReadStopsTheStart(String reference) {
            assertThatThrownBy(() -> TestVault.over(database, reference))
                    .isInstanceOf(VaultException.class)
                    .hasMessageContaining("hub.vault.master-key");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "c2hvcnQ=", "not base64 at all!"})
        void thatIsNoKeyStopsTheStartWithoutBeingQuoted(String text, @TempDir Path folder) throws Exception {
            Path file = Files.writeString(folder.resolve("master.key"), text);
            assertThatThrownBy(() -> TestVault.over(database, "file:" + file))
                    .isInstanceOf(VaultException.class)
                    .hasMessage(
                            "The master key in file:" + file + " (hub.vault.master-key) must be 32 bytes in base64.")
                    .hasNoCause();
        }

        @Test
        void isGeneratedOnceWhereThatIsAllowed(@TempDir Path folder) {
            var settings = new VaultSettings("generated:" + folder.resolve("deep/master.key"), true);
            DataSource empty = TestPostgres.newDataSource();
            WrappedKey wrapped =
                    TestVault.over(empty, settings).newKey("centre-1").wrapped();

            assertThat(TestVault.over(empty, settings).open(wrapped).wrapped()).isEqualTo(wrapped);
            assertThat(folder.resolve("deep")).isDirectoryContaining("glob:**/master.key");
            assertThat(folder.resolve("deep").toFile().list()).hasSize(1);
        }
    }

    @Test
    void keepsNoSecretReadableInTheDatabaseNorInAnyText() {
        DataKey key = vault.newKey("centre-1");
        String dump = JdbcClient.create(database)
                .sql("select string_agg(encode(wrapped, 'hex'), ' ') from vault_key")
                .query(String.class)
                .single();
        assertThat(dump).doesNotContain(HexFormat.of().formatHex(new byte[] {1, 1, 1, 1, 1, 1, 1, 1}));
        assertThat(key.wrapped()).hasToString("WrappedKey[owner=centre-1, version=1]");
    }
}
