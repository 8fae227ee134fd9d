package be.cpasonline.hub.console.command;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.testing.TestPostgres;
import be.cpasonline.hub.vault.TestVault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The commands as an operator calls them, on a real database. */
@ExtendWith(OutputCaptureExtension.class)
class CommandsTest {
    private final String url = TestPostgres.newDatabaseUrl();
    private final JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(url, "postgres", ""));
    private final Path master = TestVault.masterKey(1);

    @BeforeEach
    void withoutApplications() {
        jdbc.sql("alter table delivery drop constraint delivery_application_id_fkey")
                .update();
    }

    @Test
    void aCentresKeyIsRenewedAndWhatItWrappedIsWrappedAnew(CapturedOutput output) {
        TestVault.over(new DriverManagerDataSource(url, "postgres", ""), master).newKey("44021");

        assertThat(run("keys", "renew", "44021")).isZero();
        assertThat(run("keys", "rewrap", "--all")).isZero();
        assertThat(run("keys", "rewrap-master")).isZero();
        assertThat(run("keys", "check")).isZero();

        assertThat(output.getOut())
                .contains("44021: key 2 is used from now on", "44021: 0 data keys are wrapped", "keys are wrapped with")
                .contains("The master key opens the keys in the database.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"keys", "keys renew", "keys turn 44021", "keys renew nowhere", "keys renew hub-index"})
    void aWrongCallIsAnsweredWithTheRightOne(String call, CapturedOutput output) {
        assertThat(run(call.split(" "))).isEqualTo(2);
        assertThat(output.getErr()).containsAnyOf("./hub keys renew CENTRE", "There are: hub");
    }

    @Test
    void aMasterKeyThatDoesNotFitIsSaidInASentence(CapturedOutput output) {
        run("keys", "check");
        TestVault.writeMasterKey(master, 9);

        assertThat(run("keys", "check")).isEqualTo(1);
        assertThat(output.getErr()).contains("hub.vault.master-key").doesNotContain("\tat ");
    }

    @Test
    void afterARestoreWhatMayHaveBeenSentIsUncertainAndNumbersAreLeftOut(CapturedOutput output) {
        delivery("waiting");
        delivery("sending");
        delivery("held");
        delivery("acknowledged");
        jdbc.sql("insert into hub_number_counter values ('44021', 2026, 12, now())")
                .update();

        assertThat(run("restored", "--skip-numbers=5")).isZero();

        assertThat(jdbc.sql("select state from delivery order by state")
                        .query(String.class)
                        .list())
                .containsExactly("acknowledged", "held", "uncertain", "uncertain");
        assertThat(jdbc.sql("select distinct code from delivery_history where state = 'uncertain'")
                        .query(String.class)
                        .single())
                .isEqualTo("databaseRestored");
        assertThat(output.getOut())
                .contains("2 deliveries are uncertain now", "the numbers 2026/000013 to 2026/000017 are left out");
        assertThat(jdbc.sql("select last_number from hub_number_counter")
                        .query(Integer.class)
                        .single())
                .isEqualTo(17);
    }

    @Test
    void whereNothingWasLostNothingIsAskedAgain() {
        delivery("waiting");

        assertThat(run("restored", "--nothing-lost")).isZero();

        assertThat(jdbc.sql("select state from delivery").query(String.class).single())
                .isEqualTo("waiting");
        assertThat(jdbc.sql("select count(*) from installation")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"restored --skip-numbers=x", "restored now", "restored --nothing-lost --skip-numbers=1"})
    void aWrongCallOfRestoredChangesNothing(String call) {
        delivery("waiting");

        assertThat(run(call.split(" "))).isEqualTo(2);
        assertThat(jdbc.sql("select state from delivery").query(String.class).single())
                .isEqualTo("waiting");
    }

    private int run(String... words) {
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres",
                "--hub.vault.master-key=file:" + master));
        return Commands.run(arguments.toArray(String[]::new));
    }

    private void delivery(String state) {
        jdbc.sql("""
                insert into delivery (id, application_id, centre_id, kind, sequence, urgent, state)
                values (gen_random_uuid(), gen_random_uuid(), '44021', 'original', 1, false, :state)
                """).param("state", state).update();
    }
}
