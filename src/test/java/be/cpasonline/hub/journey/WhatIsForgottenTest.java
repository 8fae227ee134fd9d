package be.cpasonline.hub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.cpasonline.hub.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/** The hub forgets by itself; what it forgot cannot be sent again, and it says so. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(QuickStarts.class)
class WhatIsForgottenTest {
    private final String url = TestPostgres.newDatabaseUrl();
    private final JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(url, "postgres", ""));
    private Installation installation;

    @BeforeAll
    void install(@TempDir Path folder) {
        installation = new Installation(folder, () -> url);
        installation.startHub("--hub.database.allow-unsafe=true", "--hub.housekeeping.retention=300ms");
    }

    @AfterAll
    void uninstall() {
        installation.close();
    }

    @Test
    void aMailThatWasSentLongAgoGoesWithoutAnybodyAsking() {
        jdbc.sql("""
                insert into mail (id, recipient, subject, content, state, ended_at)
                values (uuidv7(), 'a@hub.example', 'old', '', 'sent', now() - interval '91 days'),
                       (uuidv7(), 'a@hub.example', 'new', '', 'sent', now())
                """).update();

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(jdbc.sql("select subject from mail")
                                .query(String.class)
                                .list())
                        .containsExactly("new"));
        await().untilAsserted(
                        () -> assertThat(installation.actuator("prometheus").body())
                                .contains("hub_forgotten_total{what=\"mails\"} 1.0"));
    }

    @Test
    void whatAPackageGivesBackAfterItWasForgottenIsHeldAndSaysWhatToDo() throws IOException {
        String reference = installation.submit(
                "bounced-late", Files.readString(Path.of("docs/examples/applications/minimal.json")));
        installation.awaitState(reference, "acknowledged");
        jdbc.sql("update application set content = '', forgotten_at = now()").update();
        jdbc.sql("update delivery set state = 'held', state_count = state_count + 1, reason_code = 'bounced'")
                .update();

        String delivery = installation.progress(reference).at("/delivery/id").asString();
        installation.operate("/api/v1/deliveries/" + delivery + "/release", "");

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(installation
                                .progress(reference)
                                .at("/delivery/reason/code")
                                .asString())
                        .isEqualTo("contentForgotten"));
        JsonNode progress = installation.progress(reference);
        assertThat(progress.at("/delivery/state").asString()).isEqualTo("held");
        assertThat(progress.at("/delivery/reason/sentence").asString()).contains("new application");
        assertThat(installation.dossiers()).hasSize(1);
    }
}
