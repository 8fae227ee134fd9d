package be.cpasonline.hub.journey;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

/** What a person adds goes to the centre after the application; a withdrawal too, or it stops what never left. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(QuickStarts.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("WhatFollowsAnApplicationTest")
class WhatFollowsAnApplicationTest {
    private static final String GENT = "44021";

    private final WireMockServer meander = new WireMockServer(options().dynamicPort());
    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Installation installation;
    private String brussels;
    private String gent;

    @BeforeAll
    void install(@TempDir Path folder) throws IOException {
        brussels = Files.readString(Path.of("docs/examples/applications/minimal.json"));
        gent = brussels.replace("\"1000\"", "\"9000\"").replace("Bruxelles", "Gent");
        meander.start();
        meander.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withStatus(200)
                        .withHeader("Content-Type", "application/xml")
                        .withBody("<aanvraag><nummer>M-7</nummer><status>GEREGISTREERD</status></aanvraag>")));
        post.start();
        installation = new Installation(folder);
        installation.centreFile(GENT, """
                nis: "44021"
                languages: [nl]
                package: meander
                contact:
                  email: onthaal@ocmw.example
                options:
                  endpoint: %s/meander
                  username: hub
                  password: file:%s
                """.formatted(meander.baseUrl(), installation.secret()));
        installation.startHub(
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + post.getSmtp().getPort(),
                "--hub.housekeeping.mails=500ms",
                "--hub.rest.first-pause=300ms",
                "--hub.rest.longest-pause=1s");
    }

    @AfterAll
    void uninstall() {
        installation.close();
        post.stop();
        meander.stop();
    }

    @Test
    void anAdditionAndThenTheWithdrawalReachTheDossierInOrder() {
        String reference = installation.submit("with-follow-ups", brussels);
        installation.awaitState(reference, "acknowledged");
        int before = installation.followUps().size();

        assertThat(installation
                        .follow(reference, "additions", "{\"text\": \"Ma fiche de paie.\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(installation.follow(reference, "withdrawal", "{}").statusCode())
                .isEqualTo(201);

        awaitFollowUps(reference, "acknowledged", "acknowledged");
        List<JsonNode> arrived = installation.followUps().subList(before, before + 2);
        assertThat(arrived)
                .extracting(each -> each.path("kind").asString())
                .containsExactlyInAnyOrder("aanvullingen", "intrekking");
        assertThat(arrived)
                .extracting(each -> each.path("dossierNumber").asString())
                .containsOnly(installation
                        .progress(reference)
                        .at("/delivery/acknowledgement/theirReference")
                        .asString());
    }

    @Test
    void whatIsAddedWhileThePackageIsDownWaitsBehindTheOriginal() {
        installation.trouble("BUSY", 3);
        String reference = installation.submit("added-while-down", brussels);
        installation.follow(reference, "additions", "{\"text\": \"Encore ceci.\"}");

        awaitFollowUps(reference, "acknowledged");
        installation.awaitState(reference, "acknowledged");
    }

    @Test
    void whatIsWithdrawnBeforeItLeftNeverArrives() {
        int before = installation.dossiers().size();
        installation.trouble("BUSY", 1000);
        String reference = installation.submit("withdrawn-early", brussels);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(installation
                                .progress(reference)
                                .at("/delivery/attempts")
                                .asInt())
                        .isPositive());

        installation.follow(reference, "withdrawal", "{\"reason\": \"Plus besoin.\"}");
        installation.awaitState(reference, "withdrawn");
        installation.trouble("NONE", 0);

        String next = installation.submit("after-the-withdrawn", brussels);
        installation.awaitState(next, "acknowledged");
        assertThat(installation.dossiers()).hasSize(before + 1);
        assertThat(installation.progress(reference).toString()).contains("\"kind\":\"withdrawal\"");
    }

    @Test
    void aPackageThatTakesNoAdditionsHasItHeldAndTheCentreIsWrittenTo() throws Exception {
        String reference = installation.submit("not-taken", gent);
        installation.awaitState(reference, "acknowledged");

        installation.follow(reference, "additions", "{\"text\": \"Mijn huurcontract.\"}");

        awaitFollowUps(reference, "held");
        JsonNode delivery = installation.progress(reference).at("/followUps/0/delivery");
        assertThat(delivery.at("/reason/code").asString()).isEqualTo("additionNotTaken");
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(post.getReceivedMessages()).isNotEmpty());
        String mail = String.valueOf(post.getReceivedMessages()[0].getContent());
        assertThat(mail).contains("M-7", "Meander Sociaal").doesNotContain("huurcontract");

        installation.operate("/api/v1/deliveries/" + delivery.path("id").asString() + "/confirmation", "{}");
        awaitFollowUps(reference, "acknowledged");
    }

    private void awaitFollowUps(String reference, String... states) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(installation
                                .progress(reference)
                                .path("followUps")
                                .valueStream())
                        .extracting(each -> each.at("/delivery/state").asString())
                        .containsExactly(states));
    }
}
