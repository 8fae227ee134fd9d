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
import be.cpasonline.hub.transport.mail.ScriptedSmtp;
import be.cpasonline.hub.transport.mail.smime.Opener;
import be.cpasonline.hub.transport.mail.smime.Pem;
import be.cpasonline.hub.workbench.keys.DemoKeys;
import be.cpasonline.hub.workbench.keys.SelfSigned;
import be.cpasonline.hub.workbench.mail.MailServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What passes between the hub's own adapter and a real mail server. */
class MailDetourTest {
    private static final String CENTRE = "ocmw@centre.example";
    private static final String HUB = "hub@hub.example";
    private static final String PASSWORD = "s3cret-of-the-hub";

    /** Keys are made once: that takes seconds. */
    @TempDir
    private static Path keys;

    private static TestPackages hub;

    private final Instant now = Clock.systemUTC().instant();
    private final FaultSwitch faults = new FaultSwitch();
    private final Exchanges exchanges = new Exchanges(each -> {});

    @TempDir
    private Path place;

    private MailServer server;
    private Map<String, Object> options;
    private Optional<MailDetour> detour = Optional.empty();

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
        server = new MailServer("127.0.0.1", 0, 0, keys, now);
        server.register(CENTRE, PASSWORD);
        server.register(HUB, PASSWORD);
        SelfSigned own = DemoKeys.hub(keys, now);
        String secret = "file:" + Files.writeString(place.resolve("secret"), PASSWORD);
        options = new HashMap<>(Map.of("host", "localhost", "port", server.smtpPort(), "security", "TLS"));
        options.put(
                "trustedCertificates", "file:" + MailServer.identity(keys, now).certificate());
        options.put("username", HUB);
        options.put("password", secret);
        options.put("from", HUB);
        options.put("to", CENTRE);
        options.put("certificate", "file:" + DemoKeys.linde(keys, now).certificate());
        options.put("signingCertificate", "file:" + own.certificate());
        options.put("signingKey", "file:" + own.key());
        options.put("mailboxHost", "localhost");
        options.put("mailboxPort", server.imapPort());
        options.put("mailboxUsername", HUB);
        options.put("mailboxPassword", secret);
    }

    @AfterEach
    void stop() {
        detour.ifPresent(MailDetour::close);
        server.close();
    }

    @Test
    void theDialogueTheHeadAndTheEncryptedPartAreShownWithDotsForThePassword() {
        Delivery delivery = Deliveries.of();

        adapter(Optional.empty()).deliver(delivery);

        Exchange shown = shown();
        assertThat(shown.line()).isEqualTo("smtp://localhost:" + server.smtpPort());
        assertThat(shown.headers())
                .anySatisfy(line -> assertThat(line).startsWith("AUTH ••••••"))
                .anySatisfy(line -> assertThat(line).startsWith("RCPT TO:<" + CENTRE + ">"))
                .contains("DATA");
        assertThat(shown.headers()).noneMatch(line -> line.contains(encoded(PASSWORD)));
        assertThat(shown.body())
                .contains("Message-ID: <" + delivery.id(), "To: " + CENTRE)
                .contains("bytes, S/MIME, encrypted (authEnveloped-data)]")
                .doesNotContain("naam");
        assertThat(place.resolve("mails/1.eml")).content().contains("smime-type=authEnveloped-data");
        assertThat(shown.answer().orElseThrow().status()).startsWith("250");
        assertThat(server.mails(CENTRE, "INBOX")).hasSize(1);
    }

    @Test
    void withTheKeyOfTheCentreWhatIsInsideIsShown() throws IOException {
        var opener = new Opener(
                Optional.of(Pem.key(Files.readString(DemoKeys.linde(keys, now).key()))),
                Pem.certificate(Files.readString(DemoKeys.hub(keys, now).certificate())));

        adapter(Optional.of(opener)).deliver(Deliveries.of());

        assertThat(shown().body())
                .contains("== inside, signed by the hub", "application/pdf", "\"naam\" : \"Exemple\"");
    }

    @Test
    void aMailThatIsCutInTheMiddleNeverArrives() {
        faults.to(Fault.CUT);
        // more than two buffers hold
        byte[] document = new byte[8_000_000];
        Delivery delivery =
                Deliveries.of(Deliveries.document(document.length, () -> new ByteArrayInputStream(document)));

        assertThat(failure(delivery).kind()).isEqualTo(FailureKind.UNAVAILABLE);
        assertThat(shown().fault()).isEqualTo(Fault.CUT);
        assertThat(server.mails(CENTRE, "INBOX")).isEmpty();
    }

    @Test
    void aLostAnswerLeavesTheHubUncertainThoughTheMailIsThere() {
        faults.to(Fault.LOST_ANSWER);

        assertThat(failure().kind()).isEqualTo(FailureKind.UNCERTAIN);
        assertThat(shown().fault()).isEqualTo(Fault.LOST_ANSWER);
        assertThat(shown().answer().orElseThrow().status()).startsWith("250");
        assertThat(server.mails(CENTRE, "INBOX")).hasSize(1);
    }

    @Test
    void anAnswerThatNobodyCanReadLeavesTheHubUncertain() {
        faults.to(Fault.GARBAGE);

        assertThat(failure().kind()).isEqualTo(FailureKind.UNCERTAIN);
        assertThat(shown().fault()).isEqualTo(Fault.GARBAGE);
    }

    @ParameterizedTest
    @EnumSource(names = {"RESET", "BUSY", "REFUSED"})
    void whatTheServerDoesNotTakeNeverArrives(Fault fault) {
        faults.to(fault);

        assertThat(failure().kind())
                .isEqualTo(
                        switch (fault) {
                            case RESET -> FailureKind.UNAVAILABLE;
                            case BUSY -> FailureKind.TRANSIENT;
                            default -> FailureKind.REFUSED;
                        });
        assertThat(shown().fault()).isEqualTo(fault);
        assertThat(server.mails(CENTRE, "INBOX")).isEmpty();
    }

    @Test
    void theWayToTheServerIsProtectedBeforeTheHubSaysAnything() throws IOException {
        try (var scripted = new ScriptedSmtp(MailServer.identity(keys, now))) {
            options.put("port", scripted.port());
            options.put("security", "STARTTLS");

            adapter(Optional.empty()).deliver(Deliveries.of());

            assertThat(scripted.heard).startsWith("EHLO sandbox.invalid", "STARTTLS", "EHLO hub.example");
            assertThat(scripted.mails).hasSize(1);
            assertThat(shown().headers()).startsWith("EHLO hub.example");
            assertThat(shown().answer().orElseThrow().status()).isEqualTo("250 2.0.0 taken");
        }
    }

    @Test
    void aNameThatIsNotInTheCertificateIsNotTrusted() throws IOException {
        try (var scripted = new ScriptedSmtp(MailServer.identity(keys, now))) {
            options.put("host", "127.0.0.1");
            options.put("port", scripted.port());
            options.put("security", "STARTTLS");

            assertThat(failure().kind()).isEqualTo(FailureKind.UNAVAILABLE);
            assertThat(shown().fault()).isEqualTo(Fault.SHUT);
            assertThat(scripted.mails).isEmpty();
        }
    }

    @Test
    void theCertificateOfTheServerIsCheckedBehindTheDetour() {
        options.put("trustedCertificates", "file:" + DemoKeys.hub(keys, now).certificate());

        assertThat(failure().kind()).isEqualTo(FailureKind.UNAVAILABLE);
        assertThat(shown().fault()).isEqualTo(Fault.SHUT);
        assertThat(server.mails(CENTRE, "INBOX")).isEmpty();
    }

    @Test
    void aServerThatIsNotThereIsSaidToBeAbsent() {
        server.close();

        assertThat(failure().kind()).isEqualTo(FailureKind.UNAVAILABLE);
        assertThat(shown().fault()).isEqualTo(Fault.ABSENT);
    }

    private PackageAdapter adapter(Optional<Opener> opener) {
        var made = new MailDetour(
                PackageInTheMaking.in(Path.of("adapters/linde")).options(),
                new MailText(place.resolve("mails"), opener),
                new Passing(faults, Dots.over(options), exchanges, Clock.systemUTC()));
        detour = Optional.of(made);
        return hub.packages().adapter(hub.inForce("linde"), made.through(options));
    }

    private AdapterFailure failure() {
        return failure(Deliveries.of());
    }

    private AdapterFailure failure(Delivery delivery) {
        PackageAdapter adapter = adapter(Optional.empty());
        return catchThrowableOfType(AdapterFailure.class, () -> adapter.deliver(delivery));
    }

    private Exchange shown() {
        // the server complains of its own in its own threads
        await().dontCatchUncaughtExceptions().until(() -> exchanges.count() > 0);
        return exchanges.latest().getLast();
    }

    private static String encoded(String secret) {
        return Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
    }
}
