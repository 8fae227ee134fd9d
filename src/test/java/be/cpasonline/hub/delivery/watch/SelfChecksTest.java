package be.cpasonline.hub.delivery.watch;

import static org.assertj.core.api.Assertions.assertThat;

import be.cpasonline.hub.testing.CallsTheInterface;
import be.cpasonline.hub.workbench.keys.SelfSigned;
import be.cpasonline.hub.workbench.keys.SelfSigned.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** What would fail soon is told before it does: a centre's certificate for mail ends, and nobody answers at its server. */
@TestPropertySource(
        properties = {
            "hub.notify.operators.addresses=operator@hub.example",
            "hub.notify.operators.language=fr",
            "hub.watch.self-check-every=30m"
        })
class SelfChecksTest extends CallsTheInterface {
    @TempDir
    private static Path folder;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SelfChecks checks;

    @Autowired
    private Watchdogs watchdogs;

    @Autowired
    private Clock clock;

    @DynamicPropertySource
    static void aCentreThatGetsMails(DynamicPropertyRegistry properties) throws IOException {
        Path centres = Files.createDirectories(folder.resolve("centres"));
        Files.writeString(centres.resolve("44021.yaml"), """
                nis: "44021"
                languages: [nl]
                package: linde
                options:
                  host: localhost
                  port: 1
                  from: hub@hub.example
                  to: onthaal@ocmw.example
                  certificate: "file:%1$s/centre.pem"
                  signingCertificate: "file:%1$s/hub.pem"
                  signingKey: "file:%1$s/hub.key"
                  mailboxHost: localhost
                  mailboxPort: 1
                  mailboxUsername: hub
                  mailboxPassword: "env:PATH"
                """.formatted(folder));
        properties.add("hub.config.centres", centres::toString);
    }

    @BeforeEach
    void aCertificateThatEndsInTenDays() {
        Instant now = clock.instant();
        SelfSigned.make(folder, "hub", Kind.EC, now.minus(Duration.ofDays(1)), Duration.ofDays(365));
        SelfSigned.make(folder, "centre", Kind.EC, now.minus(Duration.ofDays(355)), Duration.ofDays(365));
    }

    @Test
    void whatWouldFailIsToldWhenItWasSeenTwiceAndEndsWhenItIsMended() {
        checks.look();
        watchdogs.look();
        assertThat(alarms()).as("a hiccup is no news").isEmpty();

        checks.look();
        watchdogs.look();
        assertThat(alarms()).as("asked again too soon").isEmpty();

        later();
        checks.look();
        watchdogs.look();
        watchdogs.look();

        assertThat(alarms())
                .satisfiesExactly(
                        certificate ->
                                assertThat(certificate).contains("certificate: The centre's", "until 2026-12-03"),
                        host -> assertThat(host).contains("host: unreachable"),
                        mailbox -> assertThat(mailbox).contains("mailbox: "));
        assertThat(mails()).hasSize(3).containsOnly("operator@hub.example À corriger avant la panne : CPAS de Gand");

        SelfSigned.make(folder, "centre", Kind.EC, clock.instant(), Duration.ofDays(365));
        later();
        checks.look();
        watchdogs.look();

        assertThat(alarms()).hasSize(2).noneMatch(detail -> detail.contains("certificate: "));
        assertThat(mails()).hasSize(4).contains("operator@hub.example De nouveau en ordre : CPAS de Gand");
    }

    private void later() {
        jdbc.sql("update self_check set taken_at = taken_at - interval '31 minutes'")
                .update();
    }

    private List<String> alarms() {
        return jdbc.sql("select detail from alarm where cleared_at is null order by subject")
                .query(String.class)
                .list();
    }

    private List<String> mails() {
        return jdbc.sql("select recipient || ' ' || subject from mail")
                .query(String.class)
                .list();
    }
}
