package be.cpasonline.hub.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.cpasonline.hub.testing.TestPostgres;
import be.cpasonline.hub.vault.store.TestWrappedKeys;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keys are changed while hubs run, and a key that is wrong or missing is said in words, with nothing lost. */
class KeyRotationTest {
    private static final String CENTRE = "44021";
    private static final byte[] PLAIN = "what nobody may read".getBytes(UTF_8);

    private final DataSource database = TestPostgres.newDataSource();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final Path master = TestVault.masterKey(1);
    private final AtomicLong nanos = new AtomicLong();
    private final Vault running = TestVault.over(database, master, nanos::get);

    @Test
    void runningHubsFollowARenewedKeyWithinHalfAMinuteAndOldOnesStillOpen() {
        DataKey before = running.newKey(CENTRE);
        byte[] secret = before.encrypt(PLAIN, "content");

        operator().renew(CENTRE);
        nanos.addAndGet(Duration.ofSeconds(31).toNanos());

        assertThat(running.newKey(CENTRE).wrapped().version()).isEqualTo(2);
        assertThat(running.open(before.wrapped()).decrypt(secret, "content")).isEqualTo(PLAIN);
    }

    @Test
    void whatAnOldKeyWrappedIsWrappedAnewSoThatTheOldOneIsNotNeeded() {
        jdbc.sql("create table held (id uuid primary key, key_owner text, key_version integer, wrapped_key bytea)")
                .update();
        List<DataKey> keys =
                IntStream.range(0, 450).mapToObj(each -> running.newKey(CENTRE)).toList();
        List<UUID> held = keys.stream().map(key -> hold(key.wrapped())).toList();
        hold(running.newKey("11002").wrapped());
        byte[] secret = keys.getFirst().encrypt(PLAIN, "content");
        operator().renew(CENTRE);
        var rewrapping = new Rewrapping(operator(), TestWrappedKeys.over(jdbc), List.of(() -> "held"));

        assertThat(rewrapping.rewrap(CENTRE)).isEqualTo(450);
        assertThat(rewrapping.rewrap(CENTRE)).as("begun anew").isZero();

        jdbc.sql("delete from vault_key where owner = :owner and version = 1")
                .param("owner", CENTRE)
                .update();
        WrappedKey stored = jdbc.sql("select * from held where id = :id")
                .param("id", held.getFirst())
                .query((row, number) -> new WrappedKey(CENTRE, row.getInt("key_version"), row.getBytes("wrapped_key")))
                .single();
        assertThat(operator().open(stored).decrypt(secret, "content")).isEqualTo(PLAIN);
    }

    @Test
    void theMasterKeyIsChangedUnderARunningHub() {
        DataKey key = running.newKey(CENTRE);
        byte[] secret = key.encrypt(PLAIN, "content");
        operator().newKey("another");

        TestVault.writeMasterKey(master, 2, 1);
        Vault operator = operator();
        operator.owners().forEach(operator::rewrapWithMaster);
        assertThat(running.newKey("another").wrapped().version())
                .as("wrapped with a key that the running hub has not read yet")
                .isEqualTo(1);
        running.newKey("made-meanwhile");
        TestVault.writeMasterKey(master, 2);

        Vault started = operator();
        assertThat(started.open(key.wrapped()).decrypt(secret, "content")).isEqualTo(PLAIN);
        started.newKey("made-meanwhile");
        running.newKey("after");
        started.newKey("after");
    }

    @Test
    void aMasterKeyThatVanishesIsSaidAndTheHubGoesOn() throws IOException {
        DataKey key = running.newKey(CENTRE);
        var health = new VaultHealth(running, new SimpleMeterRegistry());
        health.look();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        Files.delete(master);
        health.look();

        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails().toString()).contains("hub.vault.master-key");
        assertThat(running.open(key.wrapped()).encrypt(PLAIN, "content")).isNotEmpty();
        running.newKey("a-new-centre");

        TestVault.writeMasterKey(master, 1);
        health.look();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void anotherMasterKeyIsNotMistakenForTheRightOne() {
        TestVault.writeMasterKey(master, 7);

        assertThatThrownBy(running::check)
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("does not open the keys in the database");
        assertThatThrownBy(this::operator)
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("is not the one that wrapped");
    }

    @Test
    void anOwnersKeyThatIsGoneIsNamed() {
        DataKey key = running.newKey(CENTRE);
        jdbc.sql("delete from vault_key where owner = :owner")
                .param("owner", CENTRE)
                .update();

        assertThatThrownBy(() -> operator().open(key.wrapped()))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("vault_key has no key 1 of owner " + CENTRE);
    }

    private Vault operator() {
        return TestVault.over(database, master, System::nanoTime);
    }

    private UUID hold(WrappedKey key) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into held values (:id, :owner, :version, :bytes)")
                .param("id", id)
                .param("owner", key.owner())
                .param("version", key.version())
                .param("bytes", key.bytes())
                .update();
        return id;
    }
}
