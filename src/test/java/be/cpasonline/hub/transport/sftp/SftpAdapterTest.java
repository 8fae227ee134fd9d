package be.cpasonline.hub.transport.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.Acknowledgement.Stage;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.spi.Payload;
import be.cpasonline.hub.spi.Secret;
import be.cpasonline.hub.testing.Deliveries;
import be.cpasonline.hub.transport.sftp.SftpOptions.Layout;
import be.cpasonline.hub.workbench.keys.HostKey;
import be.cpasonline.hub.workbench.sftp.SftpServer;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SftpAdapterTest {
    private static final Acknowledgement THERE = new Acknowledgement(Stage.ACCEPTED, Optional.empty());
    private static final byte[] DOCUMENT = "a bill".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path root;

    private final List<SftpAdapter> opened = new ArrayList<>();
    private SftpServer server;
    private HostKey hostKey;
    private SftpTestOptions options;

    @BeforeEach
    void open() throws IOException {
        hostKey = HostKey.in(Files.createDirectories(root.resolve("keys")));
        Files.createDirectories(root.resolve("in"));
        server = new SftpServer("127.0.0.1", 0, hostKey, root);
        options = new SftpTestOptions(server, hostKey);
    }

    @AfterEach
    void close() {
        opened.forEach(SftpAdapter::close);
        server.close();
    }

    @Test
    void aFolderHoldsThePayloadTheDocumentsAndTheirManifest() throws IOException {
        Delivery delivery = withDocument();

        assertThat(adapter().deliver(delivery)).isEqualTo(THERE);

        Path there = in(delivery.id().toString());
        UUID document = delivery.attachments().getFirst().description().id();
        assertThat(there.resolve("application.json")).hasContent("{\"naam\":\"Exemple\"}");
        assertThat(there.resolve(document + ".pdf")).hasBinaryContent(DOCUMENT);
        JsonNode manifest = json(there.resolve("manifest.json"));
        assertThat(manifest.path("key").asString()).isEqualTo(delivery.id().toString());
        assertThat(manifest.at("/payload/file").asString()).isEqualTo("application.json");
        assertThat(manifest.at("/payload/sha256").asString())
                .isEqualTo(sha256(Files.readAllBytes(there.resolve("application.json"))));
        assertThat(manifest.at("/documents/0/sha256").asString()).isEqualTo(sha256(DOCUMENT));
        assertThat(manifest.toString()).doesNotContain("Exemple");
        assertThat(names()).containsExactlyInAnyOrder(delivery.id().toString(), delivery.id() + ".ready");
    }

    @Test
    void aZipHoldsTheSame() throws IOException {
        options.layout = Layout.ZIP;
        Delivery delivery = withDocument();

        adapter().deliver(delivery);

        UUID document = delivery.attachments().getFirst().description().id();
        assertThat(entries(in(delivery.id() + ".zip")))
                .containsExactly("application.json", document + ".pdf", "manifest.json");
        assertThat(names())
                .containsExactlyInAnyOrder(
                        delivery.id() + ".zip", delivery.id() + ".manifest.json", delivery.id() + ".ready");
    }

    @Test
    void aFileIsThePayload() {
        options.layout = Layout.FILE;
        Delivery delivery = Deliveries.of();

        adapter().deliver(delivery);

        assertThat(in(delivery.id() + ".json")).hasContent("{\"naam\":\"Exemple\"}");
    }

    @Test
    void aFileHasNoPlaceForDocuments() {
        options.layout = Layout.FILE;

        assertThat(failure(withDocument()).kind()).isEqualTo(FailureKind.MISCONFIGURED);
        assertThat(names()).noneMatch(name -> name.endsWith(".ready"));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsThereAlreadyIsDone(Layout layout) {
        options.layout = layout;
        Delivery delivery = Deliveries.of();
        adapter().deliver(delivery);
        List<String> before = names();

        assertThat(adapter().deliver(delivery)).isEqualTo(THERE);
        assertThat(names()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void anotherContentUnderTheSameNameIsRefusedAndNothingIsOverwritten(Layout layout) throws IOException {
        options.layout = layout;
        Delivery delivery = Deliveries.of();
        adapter().deliver(delivery);
        List<String> before = contents();

        AdapterFailure failure = failure(saying(delivery, "{\"naam\":\"Autre\"}"));

        assertThat(failure.kind()).isEqualTo(FailureKind.REFUSED);
        assertThat(failure.code()).isEqualTo("otherContent");
        assertThat(contents()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"FILE,10", "ZIP,10", "FOLDER,10", "ZIP,120000", "FOLDER,120000"})
    void aServerThatDiesInTheMiddleOfAFileLeavesNothingThatCouldBeReadAsWhole(Layout layout, int after) {
        options.layout = layout;
        Delivery delivery = layout == Layout.FILE ? Deliveries.of() : withLargeDocument();
        server.dieAfter(after);

        assertThat(failure(delivery).kind()).isEqualTo(FailureKind.UNAVAILABLE);
        assertThat(names())
                .allMatch(name -> name.startsWith(".") || name.endsWith(".manifest.json"), "nothing but unfinished");

        assertThat(adapter().deliver(again(delivery))).isEqualTo(THERE);
        assertThat(names()).noneMatch(name -> name.startsWith("."));
    }

    @ParameterizedTest
    @EnumSource
    void withAMarkerAPackageTakesNothingThatWasOnlyRenamed(Layout layout) {
        options.layout = layout;
        Delivery delivery = Deliveries.of();
        dieAtItsRename(layout);

        assertThat(failure(delivery).kind()).isEqualTo(FailureKind.UNAVAILABLE);
        assertThat(names()).doesNotContain(delivery.id() + ".ready");
        assertThat(adapter().deliver(again(delivery))).isEqualTo(THERE);
        assertThat(names()).contains(delivery.id() + ".ready");
    }

    @Test
    void withoutAMarkerNobodyKnowsWhetherItWasTaken() {
        options.marker = false;
        server.dieAfterRename(1);

        assertThat(failure(Deliveries.of()).kind()).isEqualTo(FailureKind.UNCERTAIN);
    }

    @Test
    void aMarkerThatTheServerDoesNotConfirmMayHaveBeenSeen() {
        Delivery delivery = Deliveries.of();
        server.failToClose(".ready");

        AdapterFailure failure = failure(delivery);

        assertThat(in(delivery.id() + ".ready")).exists();
        assertThat(failure.kind()).isEqualTo(FailureKind.UNCERTAIN);
        assertThat(failure.code()).isEqualTo("noAnswer");
    }

    @Test
    void aMarkerThatTheServerRefusesWasNeverThere() {
        server.refuseToOpen(".ready");

        assertThat(failure(Deliveries.of()).kind()).isEqualTo(FailureKind.MISCONFIGURED);
        assertThat(names()).noneMatch(name -> name.endsWith(".ready"));
    }

    @ParameterizedTest
    @EnumSource
    void aReferenceThatCameInMeanwhileMakesNoOtherContent(Layout layout) {
        options.layout = layout;
        Delivery withdrawal = withdrawing(Deliveries.of(), Optional.empty());
        dieAtItsRename(layout);
        assertThat(failure(withdrawal).kind()).isEqualTo(FailureKind.UNAVAILABLE);

        assertThat(adapter().deliver(withdrawing(again(withdrawal), Optional.of("SAU-7"))))
                .isEqualTo(THERE);
        assertThat(names()).contains(withdrawal.id() + ".ready");
    }

    @ParameterizedTest
    @ValueSource(strings = {"in", "./in", "x/../in"})
    void noTwoFoldersAreTheSame(String returnFolder) {
        options.returnFolder = returnFolder;

        assertThat(broken(options.build())).containsExactly("folderApart");
    }

    @Test
    void allFoldersMayBeGiven() {
        options.testFolder = "test";
        options.archiveFolder = "taken";
        options.returnFolder = "out";

        assertThat(broken(options.build())).isEmpty();
    }

    @Test
    void whatWasTakenIsFoundWhereThePackageKeepsIt() throws IOException {
        Files.createDirectories(root.resolve("taken"));
        options.archiveFolder = "taken";
        Delivery delivery = Deliveries.of();
        SftpAdapter adapter = adapter();
        assertThat(adapter.find(delivery.id())).isEmpty();

        adapter.deliver(delivery);
        assertThat(adapter.find(delivery.id())).contains(THERE);

        Files.move(
                in(delivery.id().toString()),
                root.resolve("taken").resolve(delivery.id().toString()));
        Files.delete(in(delivery.id() + ".ready"));
        assertThat(adapter.find(delivery.id())).contains(THERE);
    }

    @Test
    void whatHasNoMarkerYetIsNotThere() {
        options.archiveFolder = "taken";
        Delivery delivery = Deliveries.of();
        server.dieAfterRename(1);
        failure(delivery);

        assertThat(in(delivery.id().toString())).exists();
        assertThat(adapter().find(delivery.id())).isEmpty();
    }

    @Test
    void aTestGoesToItsOwnFolder() throws IOException {
        Files.createDirectories(root.resolve("test"));
        Delivery delivery = Deliveries.test();
        assertThat(failure(delivery).code()).isEqualTo("testNotPossible");

        options.testFolder = "test";
        adapter().deliver(delivery);

        assertThat(root.resolve("test").resolve(delivery.id().toString())).isDirectory();
        assertThat(names()).isEmpty();
    }

    @Test
    void aServerWithAnotherKeyGetsNothing() throws Exception {
        options.hostKeys = KeyUtils.getFingerPrint(
                BuiltinDigests.sha256,
                KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256).getPublic());

        AdapterFailure failure = failure(Deliveries.of());

        assertThat(failure.kind()).isEqualTo(FailureKind.MISCONFIGURED);
        assertThat(failure.code()).isEqualTo("hostKeyUnknown");
    }

    @Test
    void aFingerprintIsEnough() {
        options.hostKeys = "SHA256:AAAA, " + hostKey.fingerprint();

        assertThat(adapter().deliver(Deliveries.of())).isEqualTo(THERE);
    }

    @Test
    void aWrongPasswordIsTheOperatorsToMend() {
        options.password = secret("wrong");

        AdapterFailure failure = failure(Deliveries.of());

        assertThat(failure.kind()).isEqualTo(FailureKind.MISCONFIGURED);
        assertThat(failure.code()).isEqualTo("signInRefused");
    }

    @ParameterizedTest
    @CsvSource({"ssh-ed25519,256,", "ssh-rsa,3072,", "ssh-ed25519,256,a phrase"})
    void aPrivateKeySignsIn(String type, int size, String passphrase) throws Exception {
        KeyPair pair = KeyUtils.generateKeyPair(type, size);
        server.authorize(pair);
        options.password = null;
        options.privateKey = secret(openSsh(pair, passphrase));
        options.passphrase = passphrase == null ? null : secret(passphrase);

        assertThat(adapter().deliver(Deliveries.of())).isEqualTo(THERE);
    }

    @Test
    void aKeyThatIsNoneIsTheOperatorsToMend() {
        options.password = null;
        options.privateKey = secret("no key");

        assertThat(failure(Deliveries.of()).code()).isEqualTo("privateKeyUnusable");
    }

    @Test
    void aFolderThatIsNotThereIsTheOperatorsToMend() {
        options.folder = "nowhere";

        AdapterFailure failure = failure(Deliveries.of());

        assertThat(failure.kind()).isEqualTo(FailureKind.MISCONFIGURED);
        assertThat(failure.code()).isEqualTo("folderMissing");
    }

    @Test
    void aServerThatIsDownIsUnavailable() {
        server.close();

        assertThat(failure(Deliveries.of()).kind()).isEqualTo(FailureKind.UNAVAILABLE);
    }

    @Test
    void aServerThatSaysNothingHoldsNobody() throws IOException {
        try (ServerSocket silent = new ServerSocket(0)) {
            options.port = silent.getLocalPort();
            options.connectTimeout = Duration.ofMillis(500);

            assertThat(failure(Deliveries.of()).kind()).isEqualTo(FailureKind.UNAVAILABLE);
        }
    }

    @Test
    void aConnectionIsUsedAgain() {
        SftpAdapter adapter = adapter();
        adapter.deliver(Deliveries.of());
        adapter.deliver(Deliveries.of());

        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void aDocumentThatCannotBeReadIsTriedAgain() {
        Delivery delivery = Deliveries.of(Deliveries.document(5, () -> {
            throw new IllegalStateException("away");
        }));

        assertThat(failure(delivery).code()).isEqualTo("documentUnreadable");
        assertThat(names()).allMatch(name -> name.startsWith("."));
    }

    private static List<String> broken(SftpOptions options) {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            return factory.getValidator().validate(options).stream()
                    .map(violation -> violation.getPropertyPath().toString())
                    .toList();
        }
    }

    private void dieAtItsRename(Layout layout) {
        server.dieAfterRename(layout == Layout.FOLDER ? 1 : 2);
    }

    private SftpAdapter adapter() {
        SftpAdapter adapter = new SftpAdapter(options.build(), new Connector(), Clock.systemUTC());
        opened.add(adapter);
        return adapter;
    }

    private AdapterFailure failure(Delivery delivery) {
        return catchThrowableOfType(AdapterFailure.class, () -> adapter().deliver(delivery));
    }

    private static Delivery withDocument() {
        return Deliveries.of(Deliveries.document(DOCUMENT.length, () -> new ByteArrayInputStream(DOCUMENT)));
    }

    private static Delivery withLargeDocument() {
        byte[] content = new byte[400_000];
        new Random(1).nextBytes(content);
        return Deliveries.of(Deliveries.document(content.length, () -> new ByteArrayInputStream(content)));
    }

    private static Delivery again(Delivery delivery) {
        return changed(delivery, delivery.attempt() + 1, delivery.payload());
    }

    private static Delivery saying(Delivery delivery, String payload) {
        return changed(delivery, 2, new Payload("application/json", payload.getBytes(StandardCharsets.UTF_8)));
    }

    private static Delivery withdrawing(Delivery delivery, Optional<String> theirReference) {
        UUID original = new UUID(7, 7);
        return new Delivery(
                delivery.id(),
                delivery.attempt(),
                Delivery.Kind.WITHDRAWAL,
                Optional.of(new Delivery.Original(original, theirReference)),
                delivery.application(),
                delivery.payload(),
                delivery.attachments(),
                delivery.test(),
                delivery.progress());
    }

    private static Delivery changed(Delivery delivery, int attempt, Payload payload) {
        return new Delivery(
                delivery.id(),
                attempt,
                delivery.kind(),
                delivery.original(),
                delivery.application(),
                payload,
                delivery.attachments(),
                delivery.test(),
                delivery.progress());
    }

    static Secret secret(String value) {
        return new Secret("env:SECRET", () -> value);
    }

    private static String openSsh(KeyPair pair, String passphrase) throws Exception {
        OpenSSHKeyEncryptionContext encryption = null;
        if (passphrase != null) {
            encryption = new OpenSSHKeyEncryptionContext();
            encryption.setPassword(passphrase);
            encryption.setCipherName("AES");
            encryption.setCipherMode("CTR");
            encryption.setCipherType("256");
        }
        var out = new ByteArrayOutputStream();
        OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, "test", encryption, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private Path in(String name) {
        return root.resolve("in").resolve(name);
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(root.resolve("in"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> contents() throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("in"))) {
            List<String> contents = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                contents.add(file + " " + sha256(Files.readAllBytes(file)));
            }
            return contents;
        }
    }

    private static List<String> entries(Path zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private static JsonNode json(Path file) {
        return new JsonMapper().readTree(file.toFile());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
