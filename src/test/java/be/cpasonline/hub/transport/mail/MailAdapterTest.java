package be.cpasonline.hub.transport.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.cpasonline.hub.model.Need;
import be.cpasonline.hub.model.RegisteredApplication;
import be.cpasonline.hub.spi.Acknowledgement;
import be.cpasonline.hub.spi.Acknowledgement.Stage;
import be.cpasonline.hub.spi.AdapterFailure;
import be.cpasonline.hub.spi.ChecksItself.Finding;
import be.cpasonline.hub.spi.Delivery;
import be.cpasonline.hub.spi.FailureKind;
import be.cpasonline.hub.spi.Secret;
import be.cpasonline.hub.testing.Deliveries;
import be.cpasonline.hub.transport.mail.MailOptions.Cipher;
import be.cpasonline.hub.transport.mail.MailOptions.Language;
import be.cpasonline.hub.workbench.keys.SelfSigned;
import be.cpasonline.hub.workbench.keys.SelfSigned.Kind;
import be.cpasonline.hub.workbench.mail.MailServer;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MailAdapterTest {
    private static final byte[] DOCUMENT = "a bill".getBytes(StandardCharsets.UTF_8);
    private static final String SECRET_NAME = "Voorbeeldnaam";

    @TempDir
    private Path root;

    private final MailTestOptions options = new MailTestOptions();
    private MailServer server;

    @BeforeEach
    void open() {
        server = new MailServer(
                "127.0.0.1", 0, 0, MailTestKeys.FOLDER, Clock.systemUTC().instant());
        server.register(MailTestOptions.CENTRE, "theirs");
        server.register(MailTestOptions.HUB, MailTestOptions.PASSWORD);
        options.port = server.smtpPort();
        options.mailboxPort = server.imapPort();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"AES_256_GCM,centre,authEnveloped-data", "AES_256_CBC,centre,enveloped-data", "AES_256_GCM,curve,auth"})
    void whatArrivesOpensWithOpenSslAndHasEverythingInIt(Cipher cipher, String key, String type) throws Exception {
        SelfSigned centre = key.equals("curve") ? MailTestKeys.curve() : MailTestKeys.centre();
        options.cipher = cipher;
        options.certificate = MailTestKeys.secret(centre.certificate());
        Delivery delivery = named(Deliveries.document(DOCUMENT.length, () -> new ByteArrayInputStream(DOCUMENT)));

        assertThat(options.adapter().deliver(delivery))
                .isEqualTo(new Acknowledgement(Stage.ACCEPTED, Optional.empty()));

        MimeMessage mail = arrived();
        assertThat(mail.getContentType()).contains("smime-type=" + type);
        var openSsl = new OpenSsl(root);
        MimeMessage opened = read(openSsl.verify(openSsl.decrypt(written(mail), centre), MailTestKeys.hub()));
        var parts = (Multipart) opened.getContent();
        assertThat(names(parts))
                .containsExactly(
                        "null",
                        "aanvraag.pdf",
                        "application.json",
                        delivery.attachments().getFirst().description().id() + ".pdf");
        assertThat((String) parts.getBodyPart(0).getContent())
                .contains("nummer 2026/000123", "20 november 2026")
                .doesNotContain(SECRET_NAME);
        assertThat(text(parts.getBodyPart(1).getInputStream())).contains(SECRET_NAME, "850730");
        assertThat(parts.getBodyPart(2).getInputStream())
                .hasBinaryContent(delivery.payload().body());
        assertThat(parts.getBodyPart(3).getInputStream()).hasBinaryContent(DOCUMENT);
    }

    @Test
    void headersSayNothingOfThePersonAndAreTheSameAtEachTry() throws Exception {
        Delivery delivery = named();
        options.adapter().deliver(delivery);
        options.adapter().deliver(again(delivery));

        List<MimeMessage> mails = server.mails(MailTestOptions.CENTRE, "INBOX");
        assertThat(mails).hasSize(2);
        assertThat(ownHeaders(mails.get(0))).isEqualTo(ownHeaders(mails.get(1)));
        assertThat(mails.getFirst().getMessageID())
                .startsWith("<" + delivery.id() + ".")
                .endsWith("@hub.example>");
        assertThat(mails.getFirst().getSubject()).isEqualTo("Nieuwe aanvraag 2026/000123");
        assertThat(whole(mails.getFirst())).doesNotContain(SECRET_NAME, "85073099734");
    }

    @ParameterizedTest
    @EnumSource
    void withoutACertificateANoticePointsToTheInbox(Language language) throws Exception {
        options.certificate = null;
        options.language = language;

        Acknowledgement acknowledgement =
                options.adapter().deliver(named(Deliveries.document(5, InputStream::nullInputStream)));

        assertThat(acknowledgement.stage()).isEqualTo(Stage.OFFERED);
        MimeMessage mail = arrived();
        assertThat((String) mail.getContent())
                .contains("https://hub.example/inbox", "2026/000123")
                .doesNotContain(SECRET_NAME, "85073099734", "0470", "Exemple");
    }

    @Test
    void aTestIsMarkedOrRefused() throws Exception {
        assertThat(failure(Deliveries.test()).code()).isEqualTo("testNotPossible");

        options.testMark = "TEST";
        options.adapter().deliver(Deliveries.test());

        assertThat(arrived().getSubject()).isEqualTo("TEST Nieuwe aanvraag 2026/000123");
        assertThat(arrived().getHeader("X-CPAS-Test")).containsExactly("yes");
    }

    @Test
    void whatFollowsRefersToWhatWasSentBefore() throws Exception {
        Delivery original = Deliveries.of();
        Delivery delivery = Deliveries.of();
        options.adapter()
                .deliver(new Delivery(
                        delivery.id(),
                        1,
                        Delivery.Kind.WITHDRAWAL,
                        Optional.of(new Delivery.Original(original.id(), Optional.empty())),
                        delivery.application(),
                        delivery.payload(),
                        List.of(),
                        false,
                        delivery.progress()));

        assertThat(arrived().getSubject()).startsWith("Intrekking van aanvraag");
        assertThat(arrived().getHeader("In-Reply-To")[0]).startsWith("<" + original.id());
    }

    @Test
    void aCertificateThatEndedHoldsTheDelivery() {
        SelfSigned old = SelfSigned.make(
                root, "old", Kind.EC, Clock.systemUTC().instant().minus(Duration.ofDays(400)), Duration.ofDays(365));
        options.certificate = MailTestKeys.secret(old.certificate());

        AdapterFailure failure = failure(Deliveries.of());

        assertThat(failure.kind()).isEqualTo(FailureKind.MISCONFIGURED);
        assertThat(failure.code()).isEqualTo("certificateExpired");
        assertThat(failure.sentence()).contains("The centre's certificate for mail is good from");
        assertThat(server.mails(MailTestOptions.CENTRE, "INBOX")).isEmpty();
        assertThat(options.adapter().check())
                .filteredOn(finding -> !finding.good())
                .extracting(Finding::subject)
                .containsExactly("certificate");
    }

    @Test
    void aCertificateThatEndsSoonIsFoundWhileMailsStillGo() {
        SelfSigned old = SelfSigned.make(
                root, "soon", Kind.EC, Clock.systemUTC().instant().minus(Duration.ofDays(345)), Duration.ofDays(365));
        options.certificate = MailTestKeys.secret(old.certificate());

        options.adapter().deliver(Deliveries.of());

        assertThat(options.adapter().check())
                .filteredOn(finding -> !finding.good())
                .extracting(Finding::subject)
                .containsExactly("certificate");
    }

    @Test
    void whatIsWellChecksWell() {
        assertThat(options.adapter().check())
                .allMatch(Finding::good)
                .extracting(Finding::subject)
                .containsExactlyInAnyOrder(
                        "certificate", "signingCertificate", "certificates", "keys", "host", "mailbox");
    }

    @Test
    void aCertificateThatIsNoneIsTheOperatorsToMend() throws IOException {
        Path file = Files.writeString(root.resolve("none.pem"), "no certificate");
        options.certificate = MailTestKeys.secret(file);

        assertThat(failure(Deliveries.of()).code()).isEqualTo("certificateUnusable");
    }

    /** Both certificates are good: only together they show that the key was forgotten when one was renewed. */
    @ParameterizedTest
    @EnumSource
    void aKeyThatIsNotTheCertificatesIsFoundAndNothingLeaves(Kind kind) {
        SelfSigned other = made("other", kind);
        options.hub = new SelfSigned(options.hub.certificate(), other.key());

        isTheOperatorsToMend("signingKeyUnusable");
    }

    @Test
    void aKeyOfAKindThatNothingIsSignedWithIsTheOperatorsToMend() {
        options.hub = made("hub", Kind.ED25519);

        isTheOperatorsToMend("signingKeyUnusable");
    }

    @Test
    void aCertificateOfAKindThatNothingIsEncryptedForIsTheOperatorsToMend() {
        options.certificate = MailTestKeys.secret(made("centre", Kind.ED25519).certificate());

        isTheOperatorsToMend("certificateUnusable");
    }

    private SelfSigned made(String name, Kind kind) {
        return SelfSigned.make(root, name, kind, Clock.systemUTC().instant(), Duration.ofDays(365));
    }

    private void isTheOperatorsToMend(String code) {
        AdapterFailure failure = failure(Deliveries.of());

        assertThat(failure.kind()).isEqualTo(FailureKind.MISCONFIGURED);
        assertThat(failure.code()).isEqualTo(code);
        assertThat(server.mails(MailTestOptions.CENTRE, "INBOX")).isEmpty();
        assertThat(options.adapter().check())
                .filteredOn(finding -> !finding.good())
                .singleElement()
                .satisfies(finding -> assertThat(finding.subject()).isEqualTo("keys"))
                .satisfies(finding -> assertThat(finding.sentence()).startsWith(code));
    }

    @Test
    void whatIsTooLargeIsNotEvenBegun() {
        options.maxBytes = 40_000;
        options.port = 1;

        AdapterFailure failure = failure(Deliveries.of(Deliveries.document(30_000, () -> {
            throw new AssertionError("it was read");
        })));

        assertThat(failure.kind()).isEqualTo(FailureKind.REFUSED);
        assertThat(failure.code()).isEqualTo("tooLarge");
        assertThat(failure.sentence()).contains("0.1 MB").contains("Nothing was sent");
    }

    @Test
    void aDocumentThatCannotBeReadIsTriedAgain() {
        AdapterFailure failure = failure(Deliveries.of(Deliveries.document(5, () -> {
            throw new IllegalStateException("away");
        })));

        assertThat(failure.code()).isEqualTo("documentUnreadable");
    }

    @Test
    void aWrongPasswordIsTheOperatorsToMend() {
        options.password = new Secret("env:PASSWORD", () -> "wrong");

        assertThat(failure(Deliveries.of()).code()).isEqualTo("signInRefused");
    }

    private AdapterFailure failure(Delivery delivery) {
        return catchThrowableOfType(
                AdapterFailure.class, () -> options.adapter().deliver(delivery));
    }

    private static Delivery named(Delivery.Attachment... attachments) {
        Delivery delivery = Deliveries.of(attachments);
        RegisteredApplication application =
                Deliveries.application(SECRET_NAME, new Need.Other("hulp " + SECRET_NAME, null));
        return new Delivery(
                delivery.id(),
                1,
                delivery.kind(),
                delivery.original(),
                application,
                delivery.payload(),
                delivery.attachments(),
                false,
                delivery.progress());
    }

    private static Delivery again(Delivery delivery) {
        return new Delivery(
                delivery.id(),
                2,
                delivery.kind(),
                delivery.original(),
                delivery.application(),
                delivery.payload(),
                delivery.attachments(),
                false,
                delivery.progress());
    }

    private MimeMessage arrived() {
        return server.mails(MailTestOptions.CENTRE, "INBOX").getFirst();
    }

    private Path written(MimeMessage mail) throws IOException, MessagingException {
        Path file = root.resolve("mail.eml");
        try (var out = Files.newOutputStream(file)) {
            mail.writeTo(out);
        }
        return file;
    }

    private static MimeMessage read(Path file) throws IOException, MessagingException {
        try (var in = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        }
    }

    private static String whole(MimeMessage mail) throws IOException, MessagingException {
        var out = new ByteArrayOutputStream();
        mail.writeTo(out);
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    /** All but those of the servers on the way. */
    private static List<String> ownHeaders(MimeMessage mail) throws MessagingException {
        return Collections.list(mail.getAllHeaderLines()).stream()
                .filter(line -> !line.startsWith("Received:") && !line.startsWith("Return-Path:"))
                .toList();
    }

    private static List<String> names(Multipart parts) throws MessagingException {
        List<String> names = new ArrayList<>();
        for (int index = 0; index < parts.getCount(); index++) {
            names.add(String.valueOf(parts.getBodyPart(index).getFileName()));
        }
        return names;
    }

    private static String text(InputStream pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.readAllBytes())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
