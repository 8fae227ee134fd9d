package be.cpasonline.hub.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.cpasonline.hub.testing.TestPackages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.util.FileSystemUtils;

/** Packages and centres' files are edited while the hub runs, where saving puts them in force. */
@ExtendWith(QuickStarts.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("AVersionComesIntoForceTest")
class AVersionComesIntoForceTest {
    private static final String MAPPING = "application.jsonata";

    private static Installation installation;
    private static Path carillon;
    private static String brussels;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        brussels = Files.readString(Path.of("docs/examples/applications/minimal.json"));
        Path packages = folder.resolve("adapters");
        FileSystemUtils.copyRecursively(Path.of("adapters"), packages);
        carillon = packages.resolve("carillon");
        installation = new Installation(folder);
        installation.startHub(
                "--hub.adapters.folder=" + packages,
                "--hub.config.packages=" + folder.resolve("packages"),
                "--hub.housekeeping.configuration=200ms");
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void aBrokenMappingIsNotPutInForceAndAMendedOneIsWithoutARestart() {
        String before = versionOf(delivered("before-the-edit"));
        String mapping = TestPackages.read(carillon.resolve(MAPPING));

        TestPackages.write(carillon, MAPPING, mapping + "\n}");
        awaitLog("adapters/carillon is not put in force");
        await().until(() -> installation
                .look("/actuator/health")
                .at("/components/configuration/details/refused/adapters~1carillon")
                .asString("")
                .contains("application.jsonata, line "));
        assertThat(installation.actuator("health").body()).doesNotContain("carillon");
        assertThat(versionOf(delivered("while-broken"))).isEqualTo(before);

        TestPackages.write(carillon, MAPPING, mapping + "\n/* mended */\n");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !versionOf(delivered(UUID.randomUUID().toString())).equals(before));
    }

    @Test
    void whatMayHaveArrivedIsSentAgainByTheVersionThatMadeIt() {
        installation.trouble("RESET_AFTER_ACCEPTANCE", 1);
        String reference = installation.submit("uncertain", brussels);
        installation.awaitState(reference, "uncertain");

        TestPackages.edit(carillon, "README.md", "#", "##");
        String before = versionOf(reference);
        await().until(() -> !versionOf(delivered(UUID.randomUUID().toString())).equals(before));

        installation.awaitState(reference, "acknowledged");
        assertThat(versions(reference)).hasSize(2).containsOnly(before);
    }

    @Test
    void aCentresFileThatIsMendedLetsItsHeldApplicationsGo() {
        String namur = brussels.replace("1000", "5000").replace("Bruxelles", "Namur");
        String reference = installation.submit("not-configured-yet", namur);
        installation.awaitState(reference, "held");

        installation.centre("92094", "carillon", installation.carillonUrl());

        installation.awaitState(reference, "acknowledged");
    }

    @Test
    void whatIsAcceptedWhileAPackageIsMaintainedWaitsUntilItIsBack() {
        Path packages = installation.folder("packages");
        TestPackages.write(packages, "carillon.yaml", """
                maintenance:
                  - {from: "2020-01-01T00:00", until: "2099-12-31T23:59"}
                """);
        await().until(() -> installation.look("/api/v1/destinations").toString().contains("package carillon"));
        String reference = installation.submit("while-maintained", brussels);
        awaitReason(reference, "maintenance");

        TestPackages.write(packages, "carillon.yaml", "maintenance: []\n");

        installation.awaitState(reference, "acknowledged");
    }

    @Test
    void aBrokenCentreFileLeavesTheOneBeforeInForce() {
        installation.centreFile(Installation.CENTRE, "nis: '21004'\npakcage: carillon\n");
        awaitLog("config/centres/21004.yaml is not put in force");

        delivered("centre-file-broken");
    }

    private static String delivered(String key) {
        String reference = installation.submit(key, brussels);
        installation.awaitState(reference, "acknowledged");
        return reference;
    }

    private static String versionOf(String reference) {
        return versions(reference).getFirst();
    }

    /** The version that made each try. */
    private static List<String> versions(String reference) {
        String delivery = installation.progress(reference).at("/delivery/id").asString();
        return installation
                .look("/api/v1/deliveries/" + delivery)
                .at("/tries")
                .valueStream()
                .map(each -> each.get("packageVersion").asString())
                .toList();
    }

    private static void awaitReason(String reference, String code) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(installation
                                .progress(reference)
                                .at("/delivery/reason/code")
                                .asString(""))
                        .isEqualTo(code));
    }

    private static void awaitLog(String line) {
        await().atMost(Duration.ofSeconds(30)).until(() -> installation.log().contains(line));
    }
}
