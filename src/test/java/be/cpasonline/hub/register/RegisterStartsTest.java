package be.cpasonline.hub.register;

import static be.cpasonline.hub.register.Submissions.submission;
import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.testing.TestClock;
import be.cpasonline.hub.testing.TestPostgres;
import be.cpasonline.hub.vault.VaultException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.event.EventListener;

/** As the hub starts it, and as settings make it. */
class RegisterStartsTest {
    @TempDir
    private Path folder;

    private final ApplicationContextRunner hub = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withPropertyValues("spring.config.import=file:config/law.yaml")
            .withBean(DataSource.class, TestPostgres::newDataSource)
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
            .withBean(Clock.class, () -> new TestClock("2026-11-23T08:30:00Z"))
            .withConfiguration(AutoConfigurations.of(
                    JacksonAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class,
                    DataSourceTransactionManagerAutoConfiguration.class,
                    TransactionAutoConfiguration.class))
            .withUserConfiguration(Parts.class)
            .withBean(Listener.class);

    @Test
    void withAMasterKeyItRegistersAndTellsItsListeners() {
        hub.withPropertyValues(
                        "hub.vault.master-key=generated:" + folder.resolve("key"), "hub.vault.allow-generated=true")
                .run(context -> {
                    Register register = context.getBean(Register.class);
                    Registered registered = register.register(submission("key"));
                    assertThat(register.find(registered.reference())).contains(registered);
                    assertThat(context.getBean(Listener.class).heard)
                            .extracting(ApplicationRegistered::applicationId)
                            .containsExactly(registered.applicationId());
                });
    }

    @Test
    void withoutAMasterKeyItDoesNotStart() {
        hub.run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining("hub.vault")
                .hasMessageContaining("masterKey"));
    }

    @Test
    void aGeneratedMasterKeyMustBeAllowed() {
        hub.withPropertyValues("hub.vault.master-key=generated:" + folder.resolve("key"))
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(VaultException.class)
                        .hasMessageContaining("hub.vault.allow-generated"));
    }

    /** Not a configuration by annotation: scans of other tests must not find it. */
    @EnableConfigurationProperties
    @ComponentScan({
        "be.cpasonline.hub.vault",
        "be.cpasonline.hub.documents",
        "be.cpasonline.hub.register",
        "be.cpasonline.hub.canonical",
        "be.cpasonline.hub.platform.language"
    })
    static class Parts {}

    /** As delivery listens. */
    static class Listener {
        private final List<ApplicationRegistered> heard = new ArrayList<>();

        @EventListener
        void hear(ApplicationRegistered event) {
            heard.add(event);
        }
    }
}
