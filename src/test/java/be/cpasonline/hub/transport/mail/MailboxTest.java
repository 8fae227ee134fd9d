package be.cpasonline.hub.transport.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import be.cpasonline.hub.spi.ReportsStatus.Taker;
import be.cpasonline.hub.workbench.keys.SelfSigned;
import be.cpasonline.hub.workbench.mail.MailServer;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes back to the hub's mailbox, over IMAPS. */
class MailboxTest {
    private static final UUID DELIVERY = UUID.fromString("0190d2c8-7d4e-7a30-9b1c-0d5a4e0f6b21");
    private static final String REPORT = """
            {"about": "case", "deliveryId": "%s", "at": "2026-11-29T10:00:00Z", "status": "GEOPEND"}""".formatted(DELIVERY);

    @TempDir
    private Path root;

    private final MailTestOptions options = new MailTestOptions();
    private final List<String> taken = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private MailServer server;

    @BeforeEach
    void open() {
        server = new MailServer(
                "127.0.0.1", 0, 0, MailTestKeys.FOLDER, Clock.systemUTC().instant());
        server.register(MailTestOptions.HUB, MailTestOptions.PASSWORD);
        options.mailboxPort = server.imapPort();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"failed,5.1.1,true,true", "failed,4.4.7,false,true", "failed,5.2.2,true,false"})
    void aHardBounceIsReportedWithItsReason(String action, String status, boolean envelope, boolean header)
            throws Exception {
        leave(bounce(action, status, envelope, header));

        collect();

        assertThat(taken)
                .singleElement()
                .asString()
                .contains("\"deliveryId\":\"" + DELIVERY + "\"", "\"answer\":\"bounced\"", "\"code\":\"mail:" + status);
        assertThat(in("hub-archive")).hasSize(1);
        assertThat(in("INBOX")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"delayed,4.4.1", "relayed,2.1.9", "delivered,2.0.0"})
    void aSoftOneWaits(String action, String status) throws Exception {
        leave(bounce(action, status, true, true));

        collect();

        assertThat(taken).isEmpty();
        assertThat(in("hub-archive")).hasSize(1);
    }

    @Test
    void aSignedAnswerIsTaken() throws Exception {
        leave(reply(sealed(MailTestKeys.centre(), Optional.empty())));
        leave(reply(sealed(MailTestKeys.centre(), Optional.of(MailTestKeys.hub()))));

        collect();

        assertThat(taken).hasSize(2).allMatch(each -> each.endsWith(REPORT));
        assertThat(in("hub-archive")).hasSize(2);
    }

    @Test
    void anAnswerOfSomebodyElseIsPutAsideWithTheReason() throws Exception {
        leave(reply(sealed(MailTestKeys.curve(), Optional.empty())));
        leave(reply("Content-Type: application/json\r\n\r\n" + REPORT));

        collect();

        assertThat(taken).isEmpty();
        assertThat(reasons()).hasSize(2).allMatch(reason -> reason.startsWith("it is not signed with the certificate"));
        assertThat(told).hasSize(2).allMatch(reason -> reason.startsWith("it is not signed with the certificate"));
        assertThat(in("hub-errors")).hasSize(4);
        assertThat(in("INBOX")).isEmpty();
    }

    @Test
    void whatTheHubRefusesIsPutAsideWithItsReason() throws Exception {
        leave(reply(sealed(MailTestKeys.centre(), Optional.empty())));

        options.adapter().collect((name, report) -> Optional.of("/status: is missing"));

        assertThat(reasons()).containsExactly("/status: is missing\r\n");
    }

    @Test
    void whatCannotBeTakenNowStays() throws Exception {
        leave(reply(sealed(MailTestKeys.centre(), Optional.empty())));

        assertThat(catchThrowable(() -> options.adapter().collect((name, report) -> {
                    throw new IllegalStateException("the database is away");
                })))
                .hasMessage("the database is away");

        assertThat(in("INBOX")).hasSize(1);
    }

    @Test
    void aReportThatCannotBeTakenNowHoldsUpNoOther() throws Exception {
        leave(bounce("failed", "5.1.1", true, true));
        leave(bounce("failed", "5.2.2", true, true));

        assertThat(catchThrowable(() -> options.adapter().collect((name, report) -> {
                    String content = new String(report, StandardCharsets.UTF_8);
                    if (content.contains("5.1.1")) {
                        throw new IllegalStateException("nobody foresaw it");
                    }
                    taken.add(content);
                    return Optional.empty();
                })))
                .hasMessage("nobody foresaw it");

        assertThat(taken).singleElement().asString().contains("5.2.2");
        assertThat(in("INBOX")).hasSize(1);
        assertThat(in("hub-archive")).hasSize(1);
    }

    @Test
    void whoIsAwaySaysNothingOfTheCase() throws Exception {
        leave(reply("Auto-Submitted: auto-replied\r\nContent-Type: text/plain\r\n\r\nIk ben met vakantie."));

        collect();

        assertThat(taken).isEmpty();
        assertThat(in("hub-archive")).hasSize(1);
    }

    @Test
    void whatIsOfAnotherCentreIsLeftToIt() throws Exception {
        leave(bounce("failed", "5.1.1", true, true));
        options.to = "cpas@other.example";

        collect();

        assertThat(taken).isEmpty();
        assertThat(in("INBOX")).hasSize(1);
    }

    @Test
    void whatNamesNoMailOfTheHubIsPutAside() throws Exception {
        leave("Subject: hello\r\nContent-Type: text/plain\r\n\r\nhello");
        leave("Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b--\r\n");

        collect();

        assertThat(reasons())
                .satisfiesExactly(
                        stranger -> assertThat(stranger).startsWith("it names no mail of the hub"),
                        broken -> assertThat(broken).startsWith("it cannot be read"));
    }

    private void collect() {
        options.adapter().collect(new Taker() {
            @Override
            public Optional<String> take(String name, byte[] report) {
                taken.add(name + " " + new String(report, StandardCharsets.UTF_8).strip());
                return Optional.empty();
            }

            @Override
            public void putAside(String reason) {
                told.add(reason);
            }
        });
    }

    private List<MimeMessage> in(String folder) {
        return server.mails(MailTestOptions.HUB, folder);
    }

    private List<String> reasons() throws MessagingException, IOException {
        List<String> reasons = new ArrayList<>();
        for (MimeMessage mail : in("hub-errors")) {
            if (String.valueOf(mail.getSubject()).startsWith("Why the hub")) {
                reasons.add((String) mail.getContent());
            }
        }
        return reasons;
    }

    private void leave(String mail) throws MessagingException {
        String whole = "Message-ID: <" + UUID.randomUUID() + "@centre.example>\r\n" + mail;
        server.deliver(
                MailTestOptions.HUB,
                new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(whole.getBytes(StandardCharsets.UTF_8))));
    }

    private static String name() {
        return new MessageIds(MailTestOptions.HUB, MailTestOptions.CENTRE).of(DELIVERY);
    }

    private static String reply(String entity) {
        return "In-Reply-To: <" + name() + ">\r\n" + entity;
    }

    private String sealed(SelfSigned signer, Optional<SelfSigned> recipient) throws IOException {
        Path content = Files.writeString(
                root.resolve("report.eml"), "Content-Type: application/json\r\n\r\n" + REPORT + "\r\n");
        var openSsl = new OpenSsl(root);
        Path signed = openSsl.sign(content, signer);
        return Files.readString(
                recipient.isPresent() ? openSsl.encrypt(signed, recipient.get()) : signed, StandardCharsets.ISO_8859_1);
    }

    private static String bounce(String action, String status, boolean envelope, boolean header) {
        return """
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                The mail could not be delivered.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example
                %s
                Final-Recipient: rfc822; ocmw@centre.example
                Action: %s
                Status: %s

                --b
                Content-Type: text/rfc822-headers

                %sSubject: Nieuwe aanvraag

                --b--
                """.formatted(
                        envelope ? "Original-Envelope-Id: " + name() + "\n" : "",
                        action,
                        status,
                        header ? "Message-ID: <" + name() + ">\n" : "")
                .replace("\n", "\r\n");
    }
}
