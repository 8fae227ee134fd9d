package be.cpasonline.hub.centre;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.platform.settings.SettingsFiles;
import be.cpasonline.hub.version.WithoutDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

class CentreConfigurationTest {
    private final ApplicationContextRunner hub = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withBean(Clock.class, () -> Delivered.CLOCK)
            .withUserConfiguration(
                    WithoutDatabase.class,
                    CentreConfiguration.class,
                    CentreInspection.class,
                    SettingsFiles.class,
                    Centres.class,
                    CompetenceRules.class);

    @Test
    void withoutSettingsTheDeliveredDirectoryIsUsed() {
        hub.run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(CompetenceRules.class);
            assertThat(context.getBean(CentreSettings.class))
                    .isEqualTo(new CentreSettings(
                            Path.of("config/directory"), Path.of("config/centres"), Path.of("config/packages")));
            assertThat(context.getBean(Centres.class).find("44021")).isPresent();
        });
    }

    @Test
    void everyFolderCanBeElsewhereAndASecretComesFromTheEnvironment(@TempDir Path elsewhere) throws Exception {
        Files.writeString(
                elsewhere.resolve("44021.yaml"), "nis: '44021'\npackage: acme\noptions: {token: \"${ACME_TOKEN}\"}\n");
        hub.withPropertyValues(
                        "hub.config.centres=" + elsewhere,
                        "hub.config.packages=" + elsewhere,
                        "hub.config.directory=config/directory",
                        "ACME_TOKEN=t")
                .run(context -> assertThat(context.getBean(Centres.class)
                                .find("44021")
                                .flatMap(Centre::use)
                                .orElseThrow()
                                .options())
                        .containsEntry("token", "t"));
    }

    @Test
    void aFolderWithoutADirectoryStopsTheStart(@TempDir Path empty) {
        hub.withPropertyValues("hub.config.directory=" + empty)
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .hasRootCauseMessage(
                                empty.resolve("municipalities.csv") + ": the file is missing; put it back."));
    }
}
