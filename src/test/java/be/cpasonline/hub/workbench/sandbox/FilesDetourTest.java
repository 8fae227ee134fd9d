package be.cpasonline.hub.workbench.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import be.cpasonline.hub.adapter.PackageAdapter;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.testing.Deliveries;
import be.cpasonline.hub.testing.TestPackages;
import be.cpasonline.hub.workbench.keys.HostKey;
import be.cpasonline.hub.workbench.sftp.SftpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What passes between the hub's own adapter and a real server of files. */
class FilesDetourTest {
    private static final List<String> FOLDERS =
            List.of("demandes", "essais", "prises", "retours", "retours-lus", "retours-refuses");

    private final FaultSwitch faults = new FaultSwitch();
    private final Exchanges exchanges = new Exchanges(each -> {});
    private static TestPackages hub;

    @TempDir
    private Path place;

    private Path root;
    private HostKey key;
    private SftpServer server;
    private FilesDetour detour;
    private Map<String, Object> options;

    @BeforeAll
    static void begin() {
        hub = new TestPackages(TestPackages.DELIVERED, Map.of());
    }

    @AfterAll
    static void end() {
        hub.close();
    }

    @BeforeEach
    void start() throws IOException {
        root = place.resolve("root");
        for (String folder : FOLDERS) {
            Files.createDirectories(root.resolve(folder));
        }
        key = HostKey.in(Files.createDirectories(place.resolve("keys")));
        server = new SftpServer("127.0.0.1", 0, key, root);
        options = new HashMap<>(Map.of(
                "host",
                "localhost",
                "port",
                server.port(),
                "hostKeys",
                key.line(),
                "username",
                SftpServer.USER,
                "password",
                "file:" + Files.writeString(place.resolve("secret"), SftpServer.PASSWORD)));
        detour = new FilesDetour(
                place.resolve("detour"),
                PackageInTheMaking.in(Path.of("adapters/saule")).options(),
                new Passing(faults, Dots.over(options), exchanges, Clock.systemUTC()));
    }

    @AfterEach
    void stop() {
        detour.close();
        server.close();
    }

    @Test
    void eachFileOfADeliveryIsShownWithWhatTheServerSaid() {
        Delivery delivery = deliveryWithDocument();

        adapter().deliver(delivery);

        Exchange shown = shown();
        assertThat(shown.line()).isEqualTo("sftp://localhost:" + server.port() + " " + delivery.id());
        assertThat(String.join("\n", shown.headers()))
                .contains("make folder demandes/.", "rename demandes/.", " to demandes/" + delivery.id())
                .contains("write demandes/" + delivery.id() + ".ready, 0 bytes");
        assertThat(shown.body())
                .contains("-- demandes/" + delivery.id() + "/application.json, 18 bytes", "\"naam\" : \"Exemple\"")
                .contains("-- demandes/" + delivery.id() + "/manifest.json", "\"sha256\"")
                .contains("[300000 bytes of application/octet-stream]");
        assertThat(shown.answer().orElseThrow().status()).isEqualTo("ok");
        assertThat(shown.answer().orElseThrow().headers())
                .hasSameSizeAs(shown.headers())
                .first()
                .isEqualTo(" 1. no such file");
        assertThat(shown.fault()).isEqualTo(Fault.NONE);
    }

    @Test
    void whatComesBackIsShown() throws IOException {
        PackageAdapter adapter = adapter();
        Delivery delivery = Deliveries.of();
        Files.writeString(
                root.resolve("retours").resolve("r-1.json"),
                "{\"key\":\"" + delivery.id() + "\",\"status\":\"OUVERT\"}");

        // the first look only tells whether the file is whole
        adapter.reportsStatus().orElseThrow().collect((name, report) -> Optional.empty());
        assertThat(exchanges.count()).isZero();
        adapter.reportsStatus().orElseThrow().collect((name, report) -> Optional.empty());

        Exchange shown = shown();
        assertThat(String.join("\n", shown.headers()))
                .contains("list retours", "read retours/r-1.json", "to retours-lus/r-1.json");
        assertThat(shown.answer().orElseThrow().body()).contains("OUVERT");
    }

    @Test
    void aCutInTheMiddleLeavesNothingWholeAndTheNextTryMakesItGood() {
        Delivery delivery = deliveryWithDocument();
        faults.to(Fault.CUT);

        assertThat(failure(delivery).kind()).isEqualTo(FailureKind.UNAVAILABLE);
        assertThat(shown().fault()).isEqualTo(Fault.CUT);
        assertThat(visible()).isEmpty();

        faults.to(Fault.NONE);
        adapter().deliver(delivery);
        assertThat(visible()).contains(delivery.id() + ".ready");
    }

    @Test
    void aServerThatDiesInTheMiddleOfAFileIsSaidToHaveBrokenOff() {
        server.dieAfter(100_000);

        assertThat(failure(deliveryWithDocument()).kind()).isEqualTo(FailureKind.UNAVAILABLE);

        assertThat(shown().fault()).isEqualTo(Fault.BROKEN);
        assertThat(shown().answer().orElseThrow().headers()).last().asString().endsWith("(no answer)");
    }

    @Test
    void aLostLastAnswerLeavesTheHubUncertainThoughAllOfItIsThere() {
        Delivery delivery = Deliveries.of();
        faults.to(Fault.LOST_ANSWER);

        assertThat(failure(delivery).kind()).isEqualTo(FailureKind.UNCERTAIN);
        assertThat(visible()).contains(delivery.id() + ".ready");
        assertThat(shown().fault()).isEqualTo(Fault.LOST_ANSWER);
        assertThat(shown().answer().orElseThrow().headers()).last().isEqualTo("11. ok");
    }

    @Test
    void anAnswerThatNobodyCanReadLeavesTheHubUncertain() {
        faults.to(Fault.GARBAGE);

        assertThat(failure(Deliveries.of()).kind()).isEqualTo(FailureKind.UNCERTAIN);
        assertThat(shown().fault()).isEqualTo(Fault.GARBAGE);
    }

    @ParameterizedTest
    @EnumSource(names = {"RESET", "BUSY", "REFUSED"})
    void whatTheServerDoesNotLetInNeverGetsThere(Fault fault) {
        faults.to(fault);

        FailureKind kind = failure(Deliveries.of()).kind();

        assertThat(kind)
                .isEqualTo(
                        switch (fault) {
                            case RESET -> FailureKind.UNAVAILABLE;
                            case BUSY -> FailureKind.TRANSIENT;
                            default -> FailureKind.MISCONFIGURED;
                        });
        assertThat(root.resolve("demandes")).isEmptyDirectory();
        assertThat(shown().fault()).isEqualTo(fault);
    }

    @Test
    void theKeyOfTheServerIsCheckedBehindTheDetourToo() {
        options.put("hostKeys", HostKey.in(place).line());

        AdapterFailure failure = failure(Deliveries.of());

        assertThat(failure.kind()).isEqualTo(FailureKind.MISCONFIGURED);
        assertThat(failure.code()).isEqualTo("hostKeyUnknown");
        assertThat(shown().fault()).isEqualTo(Fault.SHUT);
        assertThat(shown().answer().orElseThrow().headers())
                .singleElement()
                .asString()
                .contains("hostKeys");
    }

    @Test
    void aWrongPasswordIsSaidToTheHub() throws IOException {
        options.put("password", "file:" + Files.writeString(place.resolve("wrong"), "wrong"));

        assertThat(failure(Deliveries.of()).code()).isEqualTo("signInRefused");
        assertThat(shown().fault()).isEqualTo(Fault.SHUT);
    }

    @Test
    void aServerThatIsNotThereIsSaidToBeAbsent() {
        server.close();

        assertThat(failure(Deliveries.of()).kind()).isEqualTo(FailureKind.UNAVAILABLE);
        assertThat(shown().fault()).isEqualTo(Fault.ABSENT);
    }

    private PackageAdapter adapter() {
        return hub.packages().adapter(hub.inForce("saule"), detour.through(options));
    }

    private AdapterFailure failure(Delivery delivery) {
        return catchThrowableOfType(AdapterFailure.class, () -> adapter().deliver(delivery));
    }

    private static Delivery deliveryWithDocument() {
        return Deliveries.of(Deliveries.document(300_000, () -> new ByteArrayInputStream(new byte[300_000])));
    }

    private Exchange shown() {
        await().until(() -> exchanges.count() > 0);
        return exchanges.latest().getLast();
    }

    private List<String> visible() {
        try (Stream<Path> files = Files.list(root.resolve("demandes"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
